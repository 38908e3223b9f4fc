namespace Rectify.Server.Documents.Reading;

/// <summary>What kind of paper a file turned out to be.</summary>
public enum PaperKind
{
    /// <summary>反馈意见: what an inspection fed back.</summary>
    Feedback,

    /// <summary>整改台账: the findings with measures and progress.</summary>
    Ledger,

    /// <summary>自查自纠清单: what the bureau found in itself.</summary>
    SelfCheck,
}

/// <summary>A paper as it was read. It may be imported only if <see cref="Errors"/> is empty.</summary>
/// <param name="Kind">Feedback, ledger or self-check.</param>
/// <param name="Title">The title as printed, or the sheet's name where there is none.</param>
/// <param name="IssuedBy">The inspection team of a feedback document, or the unit that filled in a ledger.</param>
/// <param name="FeedbackDate">反馈日期, as stated or else as given by the options.</param>
/// <param name="CutOff">截至日期, as stated or else as given by the options.</param>
/// <param name="Stated">The counts that the paper itself claims.</param>
/// <param name="Aspects">方面 in the paper's order.</param>
/// <param name="Warnings">Assumptions and oddities to show before the import.</param>
/// <param name="Errors">What must be put right first.</param>
public sealed record Paper(
    PaperKind Kind,
    string Title,
    string? IssuedBy,
    DateOnly? FeedbackDate,
    DateOnly? CutOff,
    StatedCounts? Stated,
    IReadOnlyList<PaperAspect> Aspects,
    IReadOnlyList<PaperWarning> Warnings,
    IReadOnlyList<PaperError> Errors)
{
    /// <summary>问题来源, where a ledger names the source that it is about.</summary>
    public string? SourceName { get; init; }

    /// <summary>The sheets of a workbook and how their columns were understood; none for a document.</summary>
    public IReadOnlyList<PaperSheet> Sheets { get; init; } = [];

    /// <summary>All findings in the paper's order.</summary>
    public IEnumerable<PaperFinding> Findings => Aspects.SelectMany(aspect => aspect.Findings);

    /// <summary>How many 重点内容 the findings stand under.</summary>
    public int KeyPointCount => Aspects.Sum(aspect => aspect.KeyPoints.Count());
}

/// <summary>The counts that a paper claims for itself, where it does.</summary>
public sealed record StatedCounts(int? Aspects, int? Findings);
