namespace Rectify.Server.Persistence.Records;

/// <summary>The one row that says since when this database is in use: scheduled snapshots are caught up from there.</summary>
public sealed class Installation
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    public required Guid BureauUnitId { get; init; }

    public required DateOnly InstalledOn { get; init; }

    public required DateTimeOffset InstalledAt { get; init; }

    /// <summary>
    /// Up to this moment, UTC, everything that was recorded is there, and nothing can be added: a snapshot knows it. Null
    /// until the first is taken.
    /// </summary>
    public DateTimeOffset? SettledUntil { get; init; }
}
