using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Cases;

/// <content>佐证材料: added and revised, never overwritten and never removed.</content>
public sealed partial class RectificationCase
{
    /// <summary>The evidence of every cycle without the revisions that a later one has replaced.</summary>
    public IEnumerable<EvidenceItem> LatestEvidence()
    {
        var replaced = Evidence.Select(item => item.RevisesId).ToHashSet();
        return Evidence.Where(item => !replaced.Contains(item.Id));
    }

    /// <summary>Adds evidence.</summary>
    public void Attach(EvidenceItem item) => Evidence.Add(item);

    /// <summary>
    /// 补充佐证: what came of a case is often proven after its closure, and a case that a paper brought in closed has no
    /// evidence at all. It moves nothing, so no lifecycle is asked; the history keeps who added what and when.
    /// </summary>
    /// <param name="item">The evidence.</param>
    /// <param name="trigger">What the history line is called.</param>
    /// <param name="act">Who adds it; the effective day is a day in the bureau's zone.</param>
    /// <exception cref="RefusedException">The case is not closed, or the effective day is before the last one.</exception>
    public void AttachAfterClosure(EvidenceItem item, string trigger, Act act)
    {
        if (Bucket != StatusBucket.Completed)
            throw new RefusedException(new OnlyAfterClosure(Number));
        RefuseBeforePrevious(act);
        Attach(item);
        Record(trigger, Stage, act, CaseRole.Liaison);
        Touch();
    }

    /// <summary>The latest revision of an item, for somebody who wants to add the next.</summary>
    /// <param name="evidenceId">The item.</param>
    /// <param name="units">The units that this somebody acts for.</param>
    /// <exception cref="RefusedException">There is none, there is a later one, or it is another unit's.</exception>
    public EvidenceItem Revisable(Guid evidenceId, IReadOnlySet<Guid> units)
    {
        var item = Evidence.FirstOrDefault(one => one.Id == evidenceId)
            ?? throw new RefusedException(new EvidenceNotInCase());
        if (Evidence.Any(one => one.RevisesId == item.Id))
            throw new RefusedException(new RevisionIsNotTheLatest(LatestOf(item).Revision));
        return MayRevise(item, units) ? item : throw new RefusedException(new EvidenceOfOtherUnit());
    }

    /// <summary>Whether somebody who acts for these units may add the next revision: the own unit's, or the lead unit's right.</summary>
    public bool MayRevise(EvidenceItem item, IReadOnlySet<Guid> units) =>
        item.UnitId is { } own && units.Contains(own) || Units.Any(part => part.IsLead && units.Contains(part.UnitId));

    /// <summary>The latest revision of an item: itself where there is no later one.</summary>
    public EvidenceItem LatestOf(EvidenceItem item) =>
        Evidence.FirstOrDefault(one => one.RevisesId == item.Id) is { } next ? LatestOf(next) : item;
}

/// <summary>While a case is open, its units add the evidence.</summary>
/// <param name="Number">The case.</param>
public sealed record OnlyAfterClosure(string Number) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Number}尚未销号，佐证由责任单位上传；联络员只在销号后补充。";

    /// <inheritdoc />
    public override string English => $"{Number} is not closed: its units add the evidence. The liaison adds some after the closure only.";
}
