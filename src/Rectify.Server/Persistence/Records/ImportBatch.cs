namespace Rectify.Server.Persistence.Records;

/// <summary>A paper that was imported: the same file twice changes nothing.</summary>
public sealed class ImportBatch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string FileName { get; init; }

    public required Guid SourceId { get; init; }

    public required Guid ImportedById { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required int Findings { get; init; }
}
