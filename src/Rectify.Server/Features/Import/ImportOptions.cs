using Rectify.Domain.Findings;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Features.Import.Correcting;

namespace Rectify.Server.Features.Import;

/// <summary>What the importer of a paper may say where the paper itself does not.</summary>
public sealed record ImportOptions
{
    /// <summary>The source that the paper belongs to; found by its findings where none is named.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>For a new source: its kind; by the paper's kind where none is named.</summary>
    public SourceKind? SourceKind { get; init; }

    /// <summary>For a new source: its name; the paper's title where none is given.</summary>
    public string? SourceName { get; init; }

    /// <summary>For a new source: who fed back, for instance 市委.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>反馈日期, where the paper states none.</summary>
    public DateOnly? FeedbackDate { get; init; }

    /// <summary>截至日期, where the paper states none.</summary>
    public DateOnly? CutOff { get; init; }

    /// <summary>Whether units that are not known yet are made; otherwise they are errors.</summary>
    public bool CreateUnits { get; init; }

    /// <summary>What was put right by hand.</summary>
    public PaperCorrections Corrections { get; init; } = PaperCorrections.None;

    /// <summary>What the reader of the paper needs of this.</summary>
    internal PaperReadOptions ForReading() => new() { CutOff = CutOff, FeedbackDate = FeedbackDate, Columns = Corrections.Columns };
}
