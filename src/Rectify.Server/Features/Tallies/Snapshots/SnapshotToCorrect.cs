namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>What the dialog says of the snapshot that is to be corrected.</summary>
public sealed record SnapshotToCorrect(Guid Id, DateOnly AsOf, string Hash);
