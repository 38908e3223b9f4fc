namespace Rectify.Server.Persistence.Records;

/// <summary>How far a document is.</summary>
public enum DocumentState
{
    /// <summary>Asked for; a server is to take it.</summary>
    Waiting,

    /// <summary>A server is making it; if that one dies, another takes it.</summary>
    Making,

    /// <summary>The file is there.</summary>
    Done,

    /// <summary>It could not be made; the run says why.</summary>
    Failed,

    /// <summary>Nobody wants it any more.</summary>
    Cancelled,
}

/// <summary>
/// 文件: a document that is made in the background, of the numbers of one snapshot. Servers change it by conditional
/// updates alone: whoever holds <see cref="ClaimId"/> is the one who may.
/// </summary>
public sealed class DocumentRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which maker, for instance HalfYear.</summary>
    public required string Kind { get; init; }

    /// <summary>The maker's own fields as JSON.</summary>
    public required string Content { get; init; }

    public required Guid ActorId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The snapshot that its numbers are from; kept with it.</summary>
    public required Guid SnapshotId { get; init; }

    public DocumentState State { get; set; }

    /// <summary>Whose turn it is: a new one for each server that takes it.</summary>
    public Guid? ClaimId { get; set; }

    /// <summary>Until when its server is believed alive, UTC; renewed while it works.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>How often it was taken: what kills every server is given up some day.</summary>
    public int Attempts { get; set; }

    public int Done { get; set; }

    /// <summary>The steps that there are; 0 until the maker knows.</summary>
    public int Of { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? FileName { get; set; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal; it is stored under this name.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Bytes.</summary>
    public long? Size { get; set; }

    /// <summary>Why it could not be made, in Chinese.</summary>
    public string? Problem { get; set; }
}
