namespace Rectify.Server.Persistence.Records;

/// <summary>
/// The distinct measures of a source in a snapshot. One measure may serve several findings, so that no sum over the rows
/// says it.
/// </summary>
public sealed class TallySnapshotFigure
{
    public required Guid SnapshotId { get; init; }

    /// <summary><see cref="Guid.Empty"/> for all sources together.</summary>
    public required Guid SourceId { get; init; }

    public required int Measures { get; init; }
}
