using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>我的待办: a page of what waits for the reader, the most urgent first.</summary>
[AllowSignedIn]
public sealed record GetWork : IQuery<WorkSlice>
{
    /// <summary>Everything where nothing is said.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>The <see cref="WorkSlice.Next"/> of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>A page of work items.</summary>
/// <param name="Total">How many items of this kind there are in all.</param>
/// <param name="Next">What to give as <see cref="GetWork.After"/> for the next page; null on the last.</param>
public sealed record WorkSlice(IReadOnlyList<WorkRow> Rows, int Total, string? Next);

public sealed record WorkRow(
    Guid Id, string CaseNumber, string Title, string Finding, string SourceName, DateOnly OpenedOn, DateOnly? DueOn,
    WarningLight Light)
{
    /// <summary>For whom the reader stands in; null for the reader's own work.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Whether it is one person's; nobody else can take it on.</summary>
    public bool IsPersonal { get; init; }

    public Guid? ClaimedById { get; init; }

    /// <summary>The name of who took it on.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>For a case that waits for its verifier: how many pieces of evidence have an odd date (倒签).</summary>
    public int DoubtfulEvidence { get; init; }
}

internal sealed class GetWorkValidator : AbstractValidator<GetWork>
{
    public GetWorkValidator()
    {
        RuleFor(one => one.Kind).IsInEnum().WithMessage("待办种类应为 All、Mine、Unclaimed 或 Personal。");
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
        RuleFor(one => one.After).Must(after => string.IsNullOrEmpty(after) || WorkPlace.Parse(after) is not null)
            .WithMessage("翻页位置无法识别。请从第一页重新开始。");
    }
}

internal sealed class GetWorkHandler(RectifyDbContext db, EvidenceDoubts evidence, RequestContext context, BureauTime time)
    : IRequestHandler<GetWork, WorkSlice>
{
    private const int UsualSize = 50;

    public async Task<WorkSlice> Handle(GetWork query, CancellationToken cancellationToken)
    {
        var (actor, size) = (context.SignedIn, query.Size ?? UsualSize);
        var waiting = db.WorkItems.AsNoTracking().Where(item => item.ClosedOn == null)
            .WaitingFor(actor).OfKind(query.Kind ?? WorkKind.All, actor);
        var total = await waiting.CountAsync(cancellationToken);
        var found = await Project(waiting, WorkPlace.Parse(query.After)).Take(size + 1).ToListAsync(cancellationToken);
        var doubts = await evidence.Count([.. found.Select(row => row.CaseNumber)], cancellationToken);
        var names = await Represented(cancellationToken);
        List<WorkRow> rows =
        [
            .. found.Take(size).Select(row => row with
            {
                Light = WarningLights.On(true, row.DueOn, time.Today),
                DoubtfulEvidence = doubts.GetValueOrDefault(row.CaseNumber),
                OnBehalfOf = names.GetValueOrDefault(row.Id),
            }),
        ];
        return new WorkSlice(rows, total, found.Count > size ? WorkPlace.Of(rows[^1]).ToString() : null);
    }

    private IQueryable<WorkRow> Project(IQueryable<WorkItem> items, WorkPlace? after)
    {
        var ranked = from item in items
                     join one in db.Cases on item.CaseId equals one.Id
                     select new { item, one.Number, one.FindingId, one.SourceId, Due = item.DueOn ?? DateOnly.MaxValue };
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
        if (after is { } place)
            ranked = ranked.Where(row => row.Due > place.DueOn || row.Due == place.DueOn
                && (string.Compare(row.Number, place.CaseNumber) > 0
                    || row.Number == place.CaseNumber && row.item.Id.CompareTo(place.Id) > 0));
#pragma warning restore CA1309
        return from row in ranked
               join finding in db.Findings on row.FindingId equals finding.Id
               join source in db.Sources on row.SourceId equals source.Id
               orderby row.Due, row.Number, row.item.Id
               select new WorkRow(
                   row.item.Id, row.Number, row.item.Title, finding.Text, source.Name, row.item.OpenedOn, row.item.DueOn, WarningLight.None)
               {
                   IsPersonal = row.item.PersonId != null,
                   ClaimedById = row.item.ClaimedById,
                   ClaimedBy = db.People.Where(person => person.Id == row.item.ClaimedById).Select(person => person.Name).FirstOrDefault(),
               };
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
        api.MapQuery<GetWork, WorkSlice>("/work").WithSummary("我的待办");
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
