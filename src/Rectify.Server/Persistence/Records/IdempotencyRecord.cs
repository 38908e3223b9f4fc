namespace Rectify.Server.Persistence.Records;

/// <summary>The answer to a command that came with an Idempotency-Key; the same key gets the same answer again.</summary>
public sealed class IdempotencyRecord
{
    public required Guid ActorId { get; init; }

    public required string Key { get; init; }

    /// <summary>What the command was, hashed: the same key with another command is refused.</summary>
    public required string Fingerprint { get; init; }

    public required string Response { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
