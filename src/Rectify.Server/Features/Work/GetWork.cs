using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>我的待办: everything that waits for the reader, the most urgent first.</summary>
[AllowSignedIn]
public sealed record GetWork : IQuery<IReadOnlyList<WorkRow>>;

public sealed record WorkRow(
    Guid Id, string CaseNumber, string Title, string Finding, string SourceName, DateOnly OpenedOn, DateOnly? DueOn,
    WarningLight Light)
{
    /// <summary>For whom the reader stands in; null for the reader's own work.</summary>
    public string? OnBehalfOf { get; init; }
}

internal sealed class GetWorkHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<GetWork, IReadOnlyList<WorkRow>>
{
    public async Task<IReadOnlyList<WorkRow>> Handle(GetWork query, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in db.WorkItems.AsNoTracking().Where(item => item.ClosedOn == null).WaitingFor(context.SignedIn)
            join one in db.Cases on item.CaseId equals one.Id
            join finding in db.Findings on one.FindingId equals finding.Id
            join source in db.Sources on one.SourceId equals source.Id
            orderby item.DueOn ?? DateOnly.MaxValue, one.Number
            select new WorkRow(
                item.Id, one.Number, item.Title, finding.Text, source.Name, item.OpenedOn, item.DueOn, WarningLight.None))
            .ToListAsync(cancellationToken);
        var names = await Represented(cancellationToken);
        return
        [
            .. rows.Select(row => row with
            {
                Light = WarningLights.On(true, row.DueOn, time.Today),
                OnBehalfOf = names.GetValueOrDefault(row.Id),
            }),
        ];
    }

    /// <summary>Whose work it is, where it is not the reader's own.</summary>
    private async Task<Dictionary<Guid, string>> Represented(CancellationToken stop)
    {
        var reader = context.SignedIn;
        var names = new Dictionary<Guid, string>();
        foreach (var person in reader.StandsInFor)
            foreach (var id in await Waiting(person, stop))
                names.TryAdd(id, person.Name);
        if (names.Count > 0)
            foreach (var id in await Waiting(reader with { StandsInFor = [] }, stop))
                names.Remove(id);
        return names;
    }

    private Task<List<Guid>> Waiting(Actor person, CancellationToken stop) =>
        db.WorkItems.Where(item => item.ClosedOn == null).WaitingFor(person).Select(item => item.Id).ToListAsync(stop);
}

internal sealed class GetWorkEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetWork, IReadOnlyList<WorkRow>>("/work").WithSummary("我的待办");
}

internal static class WorkFilter
{
    /// <summary>The items that wait for an actor, by role, unit or person, or for somebody represented.</summary>
    public static IQueryable<WorkItem> WaitingFor(this IQueryable<WorkItem> items, Actor actor)
    {
        var people = actor.Persons.Select(person => person.Id).ToList();
        var units = actor.Persons.Where(person => person.Is(AccountRole.UnitMember)).SelectMany(person => person.UnitIds).ToList();
        var (liaison, leader) = (Holds(actor, AccountRole.Liaison), Holds(actor, AccountRole.Leader));
        var verifier = Holds(actor, AccountRole.Verifier);
        var discipline = Holds(actor, AccountRole.DisciplineGroup);
        return items.Where(item =>
            item.PersonId != null && people.Contains(item.PersonId.Value)
            || liaison && item.Role == CaseRole.Liaison
            || leader && item.Role == CaseRole.Leader
            || verifier && item.Role == CaseRole.Verifier
            || discipline && item.Role == CaseRole.DisciplineGroup
            || item.UnitId != null && units.Contains(item.UnitId.Value));
    }

    private static bool Holds(Actor actor, AccountRole role) => actor.Persons.Any(person => person.Is(role));
}
