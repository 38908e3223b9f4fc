using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.HandingOver;

/// <summary>交接预览: everything that is with a person by name; empty for somebody whom nobody knows.</summary>
[Allow(AccountRole.Liaison, AccountRole.Administrator)]
public sealed record GetHandOver(Guid Id) : IQuery<HandOverView>;

public sealed record HandOverView(Named? Person, IReadOnlyList<HandOverRow> Cases)
{
    /// <summary>Open work that waits for the person by name.</summary>
    public int OpenWork => Cases.Sum(one => one.Work);

    /// <summary>Proposals among it that wait for the person's approval.</summary>
    public int Proposals => Cases.Sum(one => one.Proposals);

    /// <summary>A unit's work that the person has claimed.</summary>
    public int Claims => Cases.Sum(one => one.Claims);
}

/// <summary>One case of the person's.</summary>
/// <param name="Version">The version that the hand-over is sent with.</param>
/// <param name="Places">What the person is to it.</param>
/// <param name="Work">Open work that waits for the person by name, proposals included.</param>
/// <param name="Proposals">Proposals that wait for the person's approval.</param>
/// <param name="Claims">A unit's work that the person has claimed.</param>
/// <param name="IsPossible">False where the case runs on a version of its lifecycle that knows no hand-over.</param>
public sealed record HandOverRow(
    string Number, int Version, string Finding, string StageLabel, IReadOnlyList<CasePlace> Places, int Work, int Proposals,
    int Claims, bool IsPossible);

internal sealed class GetHandOverHandler(RectifyDbContext db, DefinitionCatalog definitions) : IRequestHandler<GetHandOver, HandOverView>
{
    public async Task<HandOverView> Handle(GetHandOver query, CancellationToken cancellationToken)
    {
        var id = query.Id;
        var name = await db.People.Where(person => person.Id == id).Select(person => person.Name).FirstOrDefaultAsync(cancellationToken);
        if (name is null)
            return new HandOverView(null, []);
        var cases = await db.Cases.AsNoTracking().With(id)
            .Include(one => one.WorkItems.Where(item => item.ClosedOn == null && (item.PersonId == id || item.ClaimedById == id)))
            .OrderBy(one => one.Number).ToListAsync(cancellationToken);
        var findings = await db.Cases.With(id).Join(db.Findings, one => one.FindingId, finding => finding.Id,
            (one, finding) => new { one.Id, finding.Text }).ToDictionaryAsync(row => row.Id, row => row.Text, cancellationToken);
        return new HandOverView(new Named(id, name), [.. cases.Select(one => RowOf(one, findings[one.Id], id))]);
    }

    private HandOverRow RowOf(RectificationCase one, string finding, Guid person)
    {
        var definition = definitions.Get(one.DefinitionKey, one.DefinitionVersion);
        var waiting = one.WorkItems.Where(item => item.PersonId == person).ToList();
        return new HandOverRow(
            one.Number, one.Version, finding, definition.Stage(one.Stage).Label, one.PlacesOf(person), waiting.Count,
            waiting.Count(item => item.Proposal is not null), one.WorkItems.Count(item => item.ClaimedById == person),
            definition.From(one.Stage).Any(transition => transition.Trigger == Triggers.HandOver));
    }
}

internal sealed class GetHandOverEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetHandOver, HandOverView>("/hand-overs/{id:guid}").WithSummary("交接预览");
}

internal static class HandOverFilter
{
    /// <summary>The cases in which a person has a place or open work; ended ones have nothing left to hand over.</summary>
    public static IQueryable<RectificationCase> With(this IQueryable<RectificationCase> cases, Guid person) => cases.Where(one =>
        one.Bucket != StatusBucket.Ended
        && (one.ResponsibleLeaderId == person
            || one.OwnerId == person
            || one.Sustainment != null && one.Sustainment.OwnerId == person
            || one.WorkItems.Any(item => item.ClosedOn == null && (item.PersonId == person || item.ClaimedById == person))));
}
