using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Jobs;

/// <summary>A case for which a timer may be due.</summary>
internal sealed record TimerCandidate
{
    public required string Number { get; init; }

    public required Guid CaseId { get; init; }

    public required int Cycle { get; init; }

    public required DateOnly AnchorOn { get; init; }

    public DateTimeOffset? KnownAt { get; init; }
}

/// <summary>Finds the cases in the database: by definition, status, stage and anchor day, without those that were told already.</summary>
internal static class TimerCandidates
{
    /// <summary>The cases of a definition in a timer's stages, with an anchor day up to <paramref name="last"/>, for which it has not gone off.</summary>
    public static IQueryable<TimerCandidate> Waiting(
        this RectifyDbContext db, LifecycleDefinition definition, TimerDefinition timer, DateOnly last)
    {
        var (key, version, name, stages) = (definition.Key, definition.Version, timer.Name, timer.Stages);
        var buckets = stages.Select(stage => definition.Stage(stage).Bucket).Distinct().ToList();
        var cases = db.Cases.AsNoTracking().Where(one => one.DefinitionKey == key && one.DefinitionVersion == version
            && buckets.Contains(one.Bucket) && stages.Contains(one.Stage));
        return Anchored(cases, timer.Anchor).Where(one => one.AnchorOn <= last && !db.TimerFirings.Any(firing =>
            firing.CaseId == one.CaseId && firing.Timer == name && firing.AnchorOn == one.AnchorOn && firing.Cycle == one.Cycle));
    }

    /// <summary>A page in the order of the numbers, behind the last one of the page before.</summary>
    public static Task<List<TimerCandidate>> Page(this IQueryable<TimerCandidate> all, string after, int size, CancellationToken stop) =>
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
        all.Where(one => string.Compare(one.Number, after) > 0).OrderBy(one => one.Number).Take(size).ToListAsync(stop);
#pragma warning restore CA1309

    private static IQueryable<TimerCandidate> Anchored(IQueryable<RectificationCase> cases, TimerAnchor anchor) => anchor switch
    {
        TimerAnchor.Deadline => cases.Where(one => one.Deadline != null).Select(one => new TimerCandidate
        {
            Number = one.Number, CaseId = one.Id, Cycle = one.Cycle, AnchorOn = one.Deadline!.Value, KnownAt = one.DeadlineKnownAt,
        }),
        TimerAnchor.NextReview => cases.Where(one => one.Sustainment != null).Select(one => new TimerCandidate
        {
            Number = one.Number, CaseId = one.Id, Cycle = one.Cycle, AnchorOn = one.Sustainment!.NextReviewOn, KnownAt = one.ReviewKnownAt,
        }),
        TimerAnchor.StageEntered => cases.Where(one => one.StageEnteredOn != null).Select(one => new TimerCandidate
        {
            Number = one.Number, CaseId = one.Id, Cycle = one.Cycle, AnchorOn = one.StageEnteredOn!.Value, KnownAt = one.StageKnownAt,
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(anchor), anchor, "No such anchor."),
    };
}
