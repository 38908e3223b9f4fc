using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>A statement that is filled in only where its rule holds: the same that the report and the check of a text go by.</summary>
/// <param name="Name">The name that drafts use.</param>
/// <param name="Claim">What is claimed.</param>
/// <param name="Text">The statement.</param>
/// <param name="WhyNot">Why it does not hold.</param>
internal sealed record DraftClaim(string Name, ReportClaim Claim, string Text, Func<Tally, string> WhyNot)
{
    public static IReadOnlyList<DraftClaim> All { get; } =
    [
        new("全部长期坚持", ReportClaim.AllSustained, "已完成整改的问题全部长期坚持",
            tally => tally.Completed == 0 ? "没有已完成的问题" : $"已完成的{tally.Completed}个中，{tally.CompletedOnce}个未转入长期坚持"),
        new("预计今年全部完成", ReportClaim.AllExpectedThisYear, "预计今年能全部完成整改",
            tally => tally.Total == 0 ? NothingToDo : $"正在推进的{tally.Open}个中，只有{tally.ForecastThisYear}个有今年内已批准的预计完成时间且未受阻"),
        new("全部完成", ReportClaim.Complete100, "已全部完成整改，完成率100%", StillOpen),
        new("全部有效整治", ReportClaim.AllPutRight, "所查问题都得到了有效整治", StillOpen),
    ];

    private const string NothingToDo = "没有应整改的问题";

    /// <summary>What goes into the draft of a source; null where it does not hold.</summary>
    public string? For(Tally tally, ReportWording wording) => this switch
    {
        { Claim: ReportClaim.AllSustained } when tally.Completed == 0 => null,
        _ when !Claim.HoldsFor(tally, wording) => null,
        // With nothing open there is nothing to expect any more: the draft says what is so.
        { Claim: ReportClaim.AllExpectedThisYear } when tally.Open == 0 => "已全部完成整改",
        _ => Text,
    };

    private static string StillOpen(Tally tally) => tally.Total == 0 ? NothingToDo : $"尚有{tally.Open}个问题未完成";
}
