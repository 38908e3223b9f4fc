using Rectify.Domain.Tallies;

namespace Rectify.Domain.Reports;

/// <summary>A statement that a writer may ask for. A document that would print it falsely is refused.</summary>
public enum ReportClaim
{
    /// <summary>都得到了有效整治 (tallies.md, rule 10).</summary>
    AllPutRight,

    /// <summary>预计今年能全部完成整改 (rule 8).</summary>
    AllExpectedThisYear,

    /// <summary>已完成整改并长期坚持, of everything that is completed (rule 6).</summary>
    AllSustained,

    /// <summary>整改完成率100% (rule 9).</summary>
    Complete100,
}

/// <summary>Whether a claim is true of a source.</summary>
public static class ReportClaims
{
    /// <summary>The claim in the words that a document would print.</summary>
    public static string Words(this ReportClaim claim) => claim switch
    {
        ReportClaim.AllPutRight => "都得到了有效整治",
        ReportClaim.AllExpectedThisYear => "预计今年能全部完成整改",
        ReportClaim.AllSustained => "已完成整改并长期坚持",
        _ => "整改完成率100%",
    };

    /// <summary>The rule of tallies.md that decides.</summary>
    public static int Rule(this ReportClaim claim) => claim switch
    {
        ReportClaim.AllPutRight => 10,
        ReportClaim.AllExpectedThisYear => 8,
        ReportClaim.AllSustained => 6,
        _ => 9,
    };

    /// <summary>Whether the claim is true of a source's numbers at the cut-off.</summary>
    /// <param name="claim">What is claimed.</param>
    /// <param name="tally">The numbers of one source.</param>
    /// <param name="wording">The bureau's choices; merged items may be claimed as sustained.</param>
    public static bool HoldsFor(this ReportClaim claim, Tally tally, ReportWording wording) => claim switch
    {
        ReportClaim.AllPutRight => tally.NothingOpen,
        ReportClaim.AllExpectedThisYear => tally.AllExpectedThisYear,
        ReportClaim.AllSustained => wording.MergesSustained || tally.CompletedOnce == 0,
        _ => Percentage.Of(tally.Completed, tally.Total) == 100m,
    };
}
