using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Import;

/// <summary>Everything that an import is going to do; made without changing anything.</summary>
internal sealed class ImportPlan
{
    public required Paper Paper { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required PlannedSource Source { get; init; }

    /// <summary>The source where it exists.</summary>
    public FindingSource? Existing { get; init; }

    public ImportBatch? Before { get; init; }

    public required NameBook Names { get; init; }

    public required IReadOnlyList<PlannedRow> Rows { get; init; }

    public List<PaperWarning> Warnings { get; } = [];

    public List<PaperError> Errors { get; } = [];
}

/// <summary>One finding of the paper and what becomes of it.</summary>
internal sealed record PlannedRow(PaperAspect Aspect, PaperFinding Paper, RowChange Change, Finding? Known, RectificationCase? Case);
