namespace Rectify.Server.Persistence.Records;

/// <summary>A published version of a lifecycle, as JSON. Never changed: cases go on with the version they were started with.</summary>
public sealed class StoredDefinition
{
    public required string Key { get; init; }

    public required int Version { get; init; }

    public required string Json { get; init; }

    /// <summary>SHA-256 of <see cref="Json"/>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What is new in it, in the words of who published it.</summary>
    public required string Note { get; init; }

    public required Guid PublishedById { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
