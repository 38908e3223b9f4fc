namespace Rectify.Server.Features.Cases.Batches;

/// <summary>A case of a batch, at the version that the sender saw.</summary>
public sealed record BatchItem(string Number, int Version);
