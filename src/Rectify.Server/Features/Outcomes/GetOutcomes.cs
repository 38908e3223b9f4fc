using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Outcomes;

/// <summary>一个事项的整改成果, the voided records included.</summary>
[AllowSignedIn]
public sealed record GetOutcomes(string Number) : IQuery<OutcomeList>;

/// <param name="MayKeep">Whether the reader records, corrects and voids them.</param>
public sealed record OutcomeList(IReadOnlyList<OutcomeRow> Rows, bool MayKeep);

/// <summary>A record.</summary>
/// <param name="Evidence">What the evidence is called.</param>
/// <param name="AfterClosure">Whether the case was closed when it was recorded.</param>
/// <param name="Voided">Who voided it, when and why; null while it counts.</param>
public sealed record OutcomeRow(
    Guid Id, OutcomeKind Kind, int Count, decimal Amount, string? Title, string? DocumentNumber, DateOnly TookEffectOn,
    Guid EvidenceId, string Evidence, string RecordedBy, DateTimeOffset RecordedAt, bool AfterClosure, VoidedView? Voided);

/// <param name="ReplacedById">The record that took its place; null where none did.</param>
public sealed record VoidedView(string By, DateTimeOffset At, string Because, Guid? ReplacedById);

internal sealed class GetOutcomesHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<GetOutcomes, OutcomeList>
{
    public async Task<OutcomeList> Handle(GetOutcomes query, CancellationToken cancellationToken)
    {
        var one = await db.Cases.AsNoTracking().VisibleTo(context.SignedIn).Include(item => item.Units)
            .FirstOrDefaultAsync(item => item.Number == query.Number, cancellationToken)
            ?? throw new RefusedException(new CaseNotFound(query.Number));
        var found = await (
            from outcome in db.Outcomes.AsNoTracking().Where(item => item.CaseId == one.Id)
            join evidence in db.Evidence on outcome.EvidenceId equals evidence.Id
            orderby outcome.TookEffectOn, outcome.RecordedAt, outcome.Id
            select new { Outcome = outcome, evidence.Title }).ToListAsync(cancellationToken);
        var closures = await db.ClosuresOf(one.Id, cancellationToken);
        return new OutcomeList(
            [.. found.Select(row => View(row.Outcome, row.Title, closures))], OutcomeKeepers.MayKeep(context.SignedIn, one.Units));
    }

    private static OutcomeRow View(Outcome one, string evidence, Closures closures) => new(
        one.Id, one.Kind, one.Count, one.Amount, one.Title, one.DocumentNumber, one.TookEffectOn, one.EvidenceId, evidence,
        one.RecordedBy, one.RecordedAt, closures.Hold(one.RecordedAt),
        one.VoidedAt is { } at ? new VoidedView(one.VoidedBy ?? "", at, one.VoidedBecause ?? "", one.ReplacedById) : null);
}

internal sealed class GetOutcomesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetOutcomes, OutcomeList>("/cases/{number}/outcomes").WithSummary("事项的整改成果");
}
