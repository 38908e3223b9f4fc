using Rectify.Domain.Common;

namespace Rectify.Domain.Cases;

/// <content>What persons are to the case, and how that goes to another.</content>
public sealed partial class RectificationCase
{
    /// <summary>What a person is to the case, in the order in which papers name them; nothing of a unit's.</summary>
    public IReadOnlyList<CasePlace> PlacesOf(Guid person) =>
    [
        .. ResponsibleLeaderId == person ? [CasePlace.ResponsibleLeader] : Array.Empty<CasePlace>(),
        .. OwnerId == person ? [CasePlace.Owner] : Array.Empty<CasePlace>(),
        .. Sustainment?.OwnerId == person ? [CasePlace.SustainOwner] : Array.Empty<CasePlace>(),
    ];

    /// <summary>
    /// 交接: another takes a person's places and open work over. What the person had claimed of a unit's work goes back to
    /// the unit. Always followed by <see cref="Apply"/>.
    /// </summary>
    /// <param name="from">Who gives.</param>
    /// <param name="to">Who takes over.</param>
    /// <exception cref="RefusedException">The person has nothing to hand over here.</exception>
    public void HandOver(Guid from, Guid to)
    {
        var items = WorkItems.Where(item => item.ClosedOn is null && item.IsWith(from)).ToList();
        if (PlacesOf(from).Count == 0 && items.Count == 0)
            throw new RefusedException(new NothingToHandOver());
        if (ResponsibleLeaderId == from)
            ResponsibleLeaderId = to;
        if (OwnerId == from)
            OwnerId = to;
        if (Sustainment is { } watch && watch.OwnerId == from)
            Sustainment = watch with { OwnerId = to };
        foreach (var item in items)
            item.HandOver(from, to);
        NoteOwner();
    }
}

/// <summary>What somebody is to a case by name.</summary>
public enum CasePlace
{
    /// <summary>责任领导.</summary>
    ResponsibleLeader,

    /// <summary>责任人.</summary>
    Owner,

    /// <summary>长期坚持责任人.</summary>
    SustainOwner,
}

/// <summary>The person has no place and no open work in the case.</summary>
public sealed record NothingToHandOver() : Refusal("fromId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该人员在本事项中没有需要交接的职责或待办。请刷新后查看结果。";

    /// <inheritdoc />
    public override string English => "The person has no place and no open work in this case. Reload to see where it stands.";
}
