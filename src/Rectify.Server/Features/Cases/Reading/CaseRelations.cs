using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Findings;
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

/// <summary>A link to another finding.</summary>
/// <param name="IsLater">For a repeat: whether this case is the one that repeats the other.</param>
public sealed record LinkView(Guid Id, FindingLinkKind Kind, bool IsLater, RelatedCase Other, string? Note, DateOnly LinkedOn)
{
    internal string? Direction => Kind == FindingLinkKind.Repeat ? IsLater ? "本事项重犯" : "被重犯" : null;
}

/// <summary>The cases that one has to do with, as far as the reader may see them.</summary>
public sealed record RelationsView
{
    /// <summary>The case that this one is a part of.</summary>
    public RelatedCase? Parent { get; init; }

    /// <summary>The parts that were split off.</summary>
    public required IReadOnlyList<RelatedCase> Children { get; init; }

    public required IReadOnlyList<LinkView> Links { get; init; }

    /// <summary>边改边犯: whether the finding repeats an earlier one, also one that the reader may not see.</summary>
    public required bool IsRepeat { get; init; }

    /// <summary>The case into which this one was merged.</summary>
    public RelatedCase? MergedInto { get; init; }

    /// <summary>The cases that were merged into this one.</summary>
    public required IReadOnlyList<RelatedCase> MergedFrom { get; init; }
}

/// <summary>Finds the cases that one has to do with.</summary>
internal sealed class CaseRelations(
    RectifyDbContext db, DefinitionCatalog definitions, RequestContext context, BureauTime time)
{
    private IQueryable<RectificationCase> Visible => db.Cases.AsNoTracking().VisibleTo(context.SignedIn);

    public async Task<RelationsView> Of(RectificationCase one, CancellationToken stop)
    {
        var links = await db.FindingLinks.AsNoTracking()
            .Where(link => link.FindingId == one.FindingId || link.OtherId == one.FindingId).ToListAsync(stop);
        return new RelationsView
        {
            Parent = (await Describe(Visible.Where(other => other.Id == one.ParentId), stop)).Values.SingleOrDefault(),
            Children = [.. (await Describe(Visible.Where(other => other.ParentId == one.Id), stop)).Values],
            Links = await View(links, one.FindingId, stop),
            IsRepeat = links.Any(link => link.Kind == FindingLinkKind.Repeat && link.FindingId == one.FindingId),
            MergedInto = await MergedInto(one, stop),
            MergedFrom = [.. (await Describe(Visible.Where(other => other.Bucket == StatusBucket.Ended
                && other.Proposals.Any(item => item.Kind == ProposalKind.Merge && item.State == ProposalState.Approved
                    && item.Target == one.Number)), stop)).Values],
        };
    }

    private async Task<IReadOnlyList<LinkView>> View(List<FindingLink> links, Guid findingId, CancellationToken stop)
    {
        var ids = links.Select(link => link.OtherThan(findingId)).ToList();
        var others = await Describe(Visible.Where(other => ids.Contains(other.FindingId)), stop);
        return
        [
            .. links.Where(link => others.ContainsKey(link.OtherThan(findingId)))
                .OrderBy(link => link.LinkedOn).ThenBy(link => link.Id)
                .Select(link => new LinkView(
                    link.Id, link.Kind, link.FindingId == findingId, others[link.OtherThan(findingId)], link.Note, link.LinkedOn)),
        ];
    }

    private async Task<RelatedCase?> MergedInto(RectificationCase one, CancellationToken stop)
    {
        var target = one.Bucket == StatusBucket.Ended
            ? one.Proposals.FirstOrDefault(item => item is { Kind: ProposalKind.Merge, State: ProposalState.Approved })?.Target
            : null;
        return target is null ? null : (await Describe(Visible.Where(other => other.Number == target), stop)).Values.SingleOrDefault();
    }

    /// <returns>The cases by their findings, in the order of feedback.</returns>
    private async Task<OrderedDictionary<Guid, RelatedCase>> Describe(IQueryable<RectificationCase> cases, CancellationToken stop)
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
        return new(found.Select(row => KeyValuePair.Create(row.Case.FindingId, View(row.Case, row.Text, row.Source, row.LeadUnit))));
    }

    private RelatedCase View(RectificationCase one, string text, string source, string? leadUnit) => new(
        one.Number, text, source, leadUnit, definitions.Get(one.DefinitionKey, one.DefinitionVersion).Stage(one.Stage).Label,
        one.Stage, one.Bucket, WarningLights.On(one.IsOpen, one.Deadline, time.Today));
}
