using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>A change to one draft, at the version that the sender has seen.</summary>
public abstract record DraftCommand : ICommand<DraftReceipt>
{
    public Guid Id { get; init; }

    /// <summary>The draft's version, raised by one with each change.</summary>
    public int Version { get; init; }
}

/// <summary>Where a draft stands now.</summary>
/// <param name="Published">The number it was published under; null for a draft that is one still, or was discarded.</param>
public sealed record DraftReceipt(Guid Id, int Version, string Key, int? Published = null);

internal static class DraftOpening
{
    /// <summary>Loads a draft for a change.</summary>
    /// <exception cref="RefusedException">It is gone, or has changed since the sender saw it.</exception>
    public static async Task<DefinitionDraft> Open(this RectifyDbContext db, DraftCommand command, CancellationToken stop)
    {
        var draft = await db.DefinitionDrafts.FirstOrDefaultAsync(one => one.Id == command.Id, stop)
            ?? throw new RefusedException(new DraftNotFound());
        return draft.Version == command.Version ? draft : throw new RefusedException(new DraftChanged());
    }

    public static DraftReceipt Receipt(this DefinitionDraft draft) => new(draft.Id, draft.Version, draft.Key);
}
