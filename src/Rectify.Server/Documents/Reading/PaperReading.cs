using Rectify.Domain.Findings;

namespace Rectify.Server.Documents.Reading;

/// <summary>What was read from a paper, in the shape that other systems rely on; its fields and their names do not change.</summary>
/// <param name="Kind">feedback, ledger or selfCheck; null where the file could not be read at all.</param>
/// <param name="Stated">The counts that the paper itself claims, or null.</param>
/// <param name="Aspects">方面 in the paper's order.</param>
/// <param name="Warnings">What was assumed or looks odd.</param>
/// <param name="Errors">What must be put right before an import.</param>
public sealed record PaperReading(
    string? Kind, StatedCounts? Stated, IReadOnlyList<ReadAspect> Aspects, IReadOnlyList<PaperWarning> Warnings, IReadOnlyList<PaperError> Errors)
{
    /// <summary>The reading of <paramref name="paper"/>.</summary>
    public static PaperReading Of(Paper paper) => new(
        KindOf(paper.Kind),
        paper.Stated,
        [.. paper.Aspects.Select(aspect => new ReadAspect(aspect.Title, [.. aspect.Findings.Select(FindingOf)]))],
        [.. paper.Warnings, .. paper.Findings.Where(finding => finding.Status == PaperStatus.Ended).Select(Ended)],
        paper.Errors);

    /// <summary>The reading of a file that could not be read, for those who need one object whatever happens.</summary>
    public static PaperReading Unreadable(string message) => new(null, null, [], [], [new PaperError(null, null, null, message)]);

    /// <summary>The kind's name in this shape.</summary>
    public static string KindOf(PaperKind kind) => kind switch
    {
        PaperKind.Feedback => "feedback",
        PaperKind.Ledger => "ledger",
        _ => "selfCheck",
    };

    private static ReadFinding FindingOf(PaperFinding finding) => new(
        finding.Number, finding.KeyPoint, finding.Text, finding.LeadUnit, finding.Measures, finding.Type,
        finding.Deadline, finding.Status == PaperStatus.Ended ? null : finding.Status, finding.Sustained, finding.Forecast, finding.ClosedOn);

    // The shape knows the three statuses that are counted, and no other.
    private static PaperWarning Ended(PaperFinding finding) => new(finding.Where.ToString(), "已撤销、移交或合并，不计入任何状态");
}

/// <summary>方面, and the findings below it.</summary>
public sealed record ReadAspect(string Title, IReadOnlyList<ReadFinding> Findings);

/// <summary>具体问题; days are written yyyy-MM-dd.</summary>
public sealed record ReadFinding(
    string Number, string? Heading, string Text, string? LeadUnit, IReadOnlyList<string> Measures, RectificationType? Type,
    DateOnly? Deadline, PaperStatus? Status, bool Sustained, DateOnly? Forecast, DateOnly? ClosedOn);
