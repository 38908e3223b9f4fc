using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Features.Supervision;

internal static class SupervisionWords
{
    /// <summary>Who issues orders, as pages name roles.</summary>
    public const string Issuers = $"{nameof(AccountRole.Liaison)},{nameof(AccountRole.Leader)}";

    public static string Word(this SupervisionState state) => state switch
    {
        SupervisionState.AwaitingReply => "待回复",
        SupervisionState.Overdue => "逾期",
        SupervisionState.Replied => "已回复",
        SupervisionState.Withdrawn => "已撤回",
        _ => "已办结",
    };

    public static Tone Tone(this SupervisionState state) => state switch
    {
        SupervisionState.AwaitingReply => Components.Shared.Tone.Orange,
        SupervisionState.Overdue => Components.Shared.Tone.Red,
        SupervisionState.Replied => Components.Shared.Tone.Blue,
        SupervisionState.Withdrawn => Components.Shared.Tone.Grey,
        _ => Components.Shared.Tone.Green,
    };

    public static string Word(this ReplyVerdict verdict) => verdict switch
    {
        ReplyVerdict.Pending => "待审核",
        ReplyVerdict.Accepted => "同意办结",
        _ => "退回",
    };
}
