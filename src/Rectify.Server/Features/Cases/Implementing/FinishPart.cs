using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Implementing;

/// <summary>完成本单位任务: a unit declares its part finished.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record FinishPart : CaseCommand
{
    /// <summary>Whose part; the sender's own unit where none is named. A collective unit's part is its lead unit's to finish.</summary>
    public Guid? UnitId { get; init; }
}

internal sealed class FinishPartHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<FinishPart, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(FinishPart command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        foreach (var unit in await Parts(one, command, cancellationToken))
            one.FinishPart(unit, command.EffectiveOn ?? desk.Today);
        return desk.Act(one, Triggers.FinishPart, Entry.Of(command));
    }

    private async Task<IReadOnlyList<Guid>> Parts(RectificationCase one, FinishPart command, CancellationToken stop)
    {
        var collective = await db.Units.Where(unit => unit.Kind == UnitKind.Collective).Select(unit => unit.Id).ToListAsync(stop);
        var leads = one.Units.Any(part => part.IsLead && desk.Actor.UnitIds.Contains(part.UnitId));
        var mine = one.Units.Select(part => part.UnitId)
            .Where(unit => desk.Actor.UnitIds.Contains(unit) || leads && collective.Contains(unit))
            .Where(unit => command.UnitId is null || unit == command.UnitId)
            .ToList();
        return mine.Count > 0 ? mine : throw new RefusedException(new UnitHasNoPart());
    }
}

internal sealed class FinishPartEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<FinishPart>("finish-part").WithSummary("完成本单位任务");
}
