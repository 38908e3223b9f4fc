using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>Another case, as a case that has to do with it names it.</summary>
public sealed record RelatedCase(
    string Number, string Text, string SourceName, string? LeadUnit, string StageLabel, string Stage, StatusBucket Bucket,
    WarningLight Light);

/// <summary>The cases that one has to do with, as far as the reader may see them.</summary>
public sealed record RelationsView
{
    /// <summary>The case that this one is a part of.</summary>
    public RelatedCase? Parent { get; init; }

    /// <summary>The parts that were split off.</summary>
    public required IReadOnlyList<RelatedCase> Children { get; init; }
}

/// <summary>Finds the cases that one has to do with.</summary>
internal sealed class CaseRelations(
    RectifyDbContext db, DefinitionCatalog definitions, RequestContext context, BureauTime time)
{
    private IQueryable<RectificationCase> Visible => db.Cases.AsNoTracking().VisibleTo(context.SignedIn);

    public async Task<RelationsView> Of(RectificationCase one, CancellationToken stop) => new()
    {
        Parent = (await Describe(Visible.Where(other => other.Id == one.ParentId), stop)).SingleOrDefault(),
        Children = await Describe(Visible.Where(other => other.ParentId == one.Id), stop),
    };

    private async Task<IReadOnlyList<RelatedCase>> Describe(IQueryable<RectificationCase> cases, CancellationToken stop)
    {
        var found = await (
            from one in cases
            join finding in db.Findings on one.FindingId equals finding.Id
            join source in db.Sources on one.SourceId equals source.Id
            orderby source.FeedbackDate, finding.Ordinal
            select new
            {
                Case = one,
                finding.Text,
                Source = source.Name,
                LeadUnit = db.Units.Where(unit => unit.Id == one.LeadUnitId).Select(unit => unit.Name).FirstOrDefault(),
            }).ToListAsync(stop);
        return [.. found.Select(row => View(row.Case, row.Text, row.Source, row.LeadUnit))];
    }

    private RelatedCase View(RectificationCase one, string text, string source, string? leadUnit) => new(
        one.Number, text, source, leadUnit, definitions.Get(one.DefinitionKey, one.DefinitionVersion).Stage(one.Stage).Label,
        one.Stage, one.Bucket, WarningLights.On(one.IsOpen, one.Deadline, time.Today));
}
