using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Supervision;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Supervision;

/// <summary>Orders with the names that people know, and what the reader can do about each.</summary>
internal sealed class SupervisionViews(RectifyDbContext db, RequestContext context, BureauTime time)
{
    public async Task<IReadOnlyList<SupervisionRow>> Of(IReadOnlyList<SupervisionOrder> orders, CancellationToken stop)
    {
        var (cases, units) = (orders.Select(order => order.CaseId).ToHashSet(), orders.Select(order => order.UnitId).ToHashSet());
        var proofs = orders.SelectMany(order => order.Replies).Select(reply => reply.EvidenceId).OfType<Guid>().ToHashSet();
        var known = await (
            from one in db.Cases
            join finding in db.Findings on one.FindingId equals finding.Id
            where cases.Contains(one.Id)
            select new CaseFacts(one.Id, one.Number, one.Version, one.LeadUnitId, finding.Text)).ToDictionaryAsync(one => one.Id, stop);
        var names = await db.Units.Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, stop);
        var titles = await db.Evidence.Where(item => proofs.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.Title, stop);
        return [.. orders.Select(order => View(order, known[order.CaseId], names[order.UnitId], titles))];
    }

    private SupervisionRow View(SupervisionOrder order, CaseFacts one, string unit, Dictionary<Guid, string> titles)
    {
        var (state, actor) = (order.StateOn(time.Today), context.SignedIn);
        var waits = state is SupervisionState.AwaitingReply or SupervisionState.Overdue;
        return new SupervisionRow(
            order.Id, order.Number, one.Number, one.Version, one.Finding, order.UnitId, unit, order.Reason, order.Requirements,
            order.IssuedBy, order.IssuedOn, order.ReplyDueOn, state, order.LightOn(time.Today),
            [.. order.Replies.OrderBy(reply => reply.Ordinal).Select(reply => View(reply, titles))],
            MayReply: waits && order.IsAnsweredBy(actor, one.LeadUnitId),
            MayDecide: state == SupervisionState.Replied && order.IsDecidedBy(actor),
            MayWithdraw: (waits || state == SupervisionState.Replied) && order.IsDecidedBy(actor),
            order.WithdrawnAt is { } at ? new WithdrawalView(order.WithdrawnBy ?? "", at, order.WithdrawnBecause ?? "") : null);
    }

    private static ReplyView View(SupervisionReply one, Dictionary<Guid, string> titles) => new(
        one.Ordinal, one.Text, one.EvidenceId, one.EvidenceId is { } proof ? titles[proof] : null, one.RepliedBy, one.RepliedOn,
        one.Verdict, one.Opinion, one.DecidedBy, one.DecidedOn);

    private sealed record CaseFacts(Guid Id, string Number, int Version, Guid? LeadUnitId, string Finding);
}
