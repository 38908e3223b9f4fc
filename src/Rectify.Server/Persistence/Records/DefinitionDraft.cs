using Rectify.Domain.Common;

namespace Rectify.Server.Persistence.Records;

/// <summary>A lifecycle that is being worked on; nobody is started on it before it is published.</summary>
public sealed class DefinitionDraft : Aggregate
{
    public required string Key { get; init; }

    /// <summary>The version it was begun from; null where it was imported for a new key.</summary>
    public int? BasedOn { get; init; }

    public required string Json { get; set; }

    public required Guid ChangedById { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Marks a change: a writer who saw another version is refused.</summary>
    public void Changed() => Touch();
}
