using Rectify.Domain.Findings;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Features.Import;

/// <summary>What an import would do, or did.</summary>
public sealed record ImportPreview
{
    public required string FileName { get; init; }

    public required PaperKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The source: an existing one, or the one that will be made.</summary>
    public required PlannedSource Source { get; init; }

    public StatedCounts? Stated { get; init; }

    public required int Aspects { get; init; }

    public required int KeyPoints { get; init; }

    public required int Findings { get; init; }

    public required int Measures { get; init; }

    /// <summary>Set where this very file was imported before: nothing changes then.</summary>
    public DateTimeOffset? ImportedBefore { get; init; }

    public required IReadOnlyList<string> NewUnits { get; init; }

    public required IReadOnlyList<string> NewPeople { get; init; }

    public required IReadOnlyList<PreviewRow> Rows { get; init; }

    public required IReadOnlyList<PaperWarning> Warnings { get; init; }

    public required IReadOnlyList<PaperError> Errors { get; init; }

    /// <summary>The sheets of a workbook and how their columns were understood.</summary>
    public IReadOnlyList<PaperSheet> Sheets { get; init; } = [];

    /// <summary>Status words that nobody has explained yet, each once.</summary>
    public IReadOnlyList<string> UnknownStatuses { get; init; } = [];

    /// <summary>The headings as they stand after the corrections.</summary>
    public IReadOnlyList<string> AspectTitles { get; init; } = [];

    /// <summary>Rows that were dropped, with their reasons.</summary>
    public IReadOnlyList<DroppedRow> Dropped { get; init; } = [];

    /// <summary>How many rows change something.</summary>
    public int Changes => ImportedBefore is null ? Rows.Count(row => row.Change != RowChange.Unchanged) : 0;
}

/// <summary>The source that a paper belongs to.</summary>
/// <param name="Id">Null for one that will be made.</param>
public sealed record PlannedSource(Guid? Id, string Code, string Name, SourceKind Kind, string? IssuedBy, DateOnly FeedbackDate);

/// <summary>What an import does with one finding.</summary>
public enum RowChange
{
    /// <summary>新增: a new finding with its case.</summary>
    Added,

    /// <summary>更新进展: a known finding is placed where the ledger says.</summary>
    Placed,

    /// <summary>提出更新: what the paper says is proposed to those who may act.</summary>
    Proposed,

    /// <summary>无变化.</summary>
    Unchanged,
}

public sealed record PreviewRow(
    string Where, string Number, string Aspect, string? KeyPoint, string Text, string? LeadUnit,
    IReadOnlyList<string> Measures, RectificationType? Type, DateOnly? Deadline, PaperStatus? Status, bool Sustained, DateOnly? Forecast, DateOnly? ClosedOn,
    RowChange Change, string? CaseNumber)
{
    /// <summary>Names the row in corrections.</summary>
    public string Key { get; init; } = "";

    /// <summary>What stands in the file, before anything was understood.</summary>
    public string? Original { get; init; }

    /// <summary>The finding that the row was put to.</summary>
    public Guid? FindingId { get; init; }

    /// <summary>Its text, to compare.</summary>
    public string? KnownText { get; init; }

    /// <summary>How the finding was found.</summary>
    public MatchedBy MatchedBy { get; init; }

    /// <summary>Where paper and Rectify differ, field by field.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];
}

/// <summary>How a row was put to a finding.</summary>
public enum MatchedBy
{
    /// <summary>It is a new one.</summary>
    Nothing,

    /// <summary>By the same number and like words.</summary>
    Number,

    /// <summary>By the same words, punctuation aside.</summary>
    Text,

    /// <summary>By hand.</summary>
    Hand,
}

/// <summary>A row that is no finding.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Text">What it says.</param>
/// <param name="Reason">Why it was dropped.</param>
public sealed record DroppedRow(string Where, string Text, string Reason);
