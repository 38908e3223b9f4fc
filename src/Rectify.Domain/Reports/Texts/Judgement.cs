namespace Rectify.Domain.Reports.Texts;

/// <summary>Whether a statement holds.</summary>
public enum Verdict
{
    /// <summary>属实.</summary>
    Holds,

    /// <summary>不符.</summary>
    Fails,

    /// <summary>无法核对: it is not clear which source it speaks of.</summary>
    Unclear,
}

/// <summary>What the numbers say to a statement.</summary>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Right">What would be right to write; null where that is not clear.</param>
/// <param name="Why">The rule that decides, for the writer.</param>
/// <param name="Claim">The claim that it makes, where the findings against it can be named.</param>
public sealed record Judgement(Verdict Verdict, string? Right, string Why, ReportClaim? Claim = null);
