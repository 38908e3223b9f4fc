using Rectify.Domain.Findings;

namespace Rectify.Server.Features.Import;

/// <summary>What the liaison says about a paper while choosing it.</summary>
public sealed class ImportChoice
{
    public PaperFile? File { get; set; }

    public Guid? SourceId { get; set; }

    public SourceKind? SourceKind { get; set; }

    public string? SourceName { get; set; }

    public string? IssuedBy { get; set; }

    public DateOnly? FeedbackDate { get; set; }

    public DateOnly? CutOff { get; set; }

    public bool CreateUnits { get; set; }

    /// <summary>What is said about a new source counts only where the paper is not put to an existing one.</summary>
    public ImportOptions ToOptions() => new()
    {
        SourceId = SourceId,
        SourceKind = SourceId is null ? SourceKind : null,
        SourceName = SourceId is null ? Said(SourceName) : null,
        IssuedBy = SourceId is null ? Said(IssuedBy) : null,
        FeedbackDate = FeedbackDate,
        CutOff = CutOff,
        CreateUnits = CreateUnits,
    };

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
