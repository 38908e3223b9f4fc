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
    /// <summary>
    /// Whose part, for a sender with several units; every open one where none is named. A collective unit has no members:
    /// its part is finished with the lead unit's.
    /// </summary>
    public Guid? UnitId { get; init; }
}

internal sealed class FinishPartHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<FinishPart, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(FinishPart command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var member = desk.MemberWho(person => command.UnitId is { } named
            ? person.UnitIds.Contains(named)
            : one.Units.Any(part => part.FinishedOn is null && person.UnitIds.Contains(part.UnitId)));
        var parts = await Parts(one, command, member, cancellationToken);
        return desk.Act(one, Triggers.FinishPart, Entry.Of(command) with { Holder = member.Id }, _ =>
        {
            foreach (var unit in parts)
                one.FinishPart(unit, desk.DayOf(command));
        });
    }

    private async Task<IReadOnlyList<Guid>> Parts(RectificationCase one, FinishPart command, Actor member, CancellationToken stop)
    {
        if (command.UnitId is { } named)
            return member.UnitIds.Contains(named) ? [named] : throw new RefusedException(new UnitHasNoPart());
        var open = one.Units.Where(part => part.FinishedOn is null).ToList();
        var mine = open.Where(part => member.UnitIds.Contains(part.UnitId)).ToList();
        var collective = mine.Exists(part => part.IsLead)
            ? await db.Units.Where(unit => unit.Kind == UnitKind.Collective).Select(unit => unit.Id).ToListAsync(stop)
            : [];
        return [.. open.Where(part => mine.Contains(part) || collective.Contains(part.UnitId)).Select(part => part.UnitId)];
    }
}

internal sealed class FinishPartEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<FinishPart>("finish-part").WithSummary("完成本单位任务");
}
