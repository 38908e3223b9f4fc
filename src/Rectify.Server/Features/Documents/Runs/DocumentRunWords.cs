using Rectify.Domain.Organizations;
using Rectify.Server.Components.Shared;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

internal static class DocumentRunWords
{
    /// <summary>Who may have documents made.</summary>
    public const string Readers =
        $"{nameof(AccountRole.Liaison)},{nameof(AccountRole.Leader)},{nameof(AccountRole.Verifier)},{nameof(AccountRole.Reporter)},{nameof(AccountRole.Administrator)}";

    public static string Word(this DocumentState state) => state switch
    {
        DocumentState.Waiting => "等候",
        DocumentState.Making => "生成中",
        DocumentState.Done => "已完成",
        DocumentState.Cancelled => "已取消",
        _ => "未生成",
    };

    public static Tone Tone(this DocumentState state) => state switch
    {
        DocumentState.Waiting => Components.Shared.Tone.Grey,
        DocumentState.Making => Components.Shared.Tone.Blue,
        DocumentState.Done => Components.Shared.Tone.Green,
        DocumentState.Cancelled => Components.Shared.Tone.Orange,
        _ => Components.Shared.Tone.Red,
    };
}
