using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>整改措施 of a cut-off that are known otherwise now than when it ended.</summary>
/// <param name="Count">How many there are; <paramref name="Rows"/> holds the first of them.</param>
public sealed record RestatedMeasures(int Count, IReadOnlyList<RestatedMeasure> Rows)
{
    public static RestatedMeasures None { get; } = new(0, []);
}

/// <summary>A measure that counts now and did not then, or the other way round.</summary>
/// <param name="Number">The case of the finding that it counts with.</param>
/// <param name="IsAdded">Whether it counts now.</param>
/// <param name="EffectiveOn">The day from which it counts; of one that counts no more, from which it was taken to count.</param>
/// <param name="RecordedAt">When this was recorded; null where not the measure changed but the part that it was planned for.</param>
public sealed record RestatedMeasure(
    string Number, Guid MeasureId, string Text, bool IsAdded, DateOnly EffectiveOn, DateTimeOffset? RecordedAt);

/// <summary>Holds the measures of a day as known now against those that were known when it ended (rules 4 and 7).</summary>
internal sealed class LateMeasures(RectifyDbContext db, TallyQuery query)
{
    private const int Listed = 200;

    public async Task<RestatedMeasures> Of(
        IQueryable<RectificationCase> cases, TallyMoment then, TallyMoment now, CancellationToken stop)
    {
        var (before, after) = (query.MeasuresAt(then), query.MeasuresAt(now));
        var added = Told(after, now, cases).Where(one => !before.Any(other => other.CaseId == one.CaseId && other.MeasureId == one.MeasureId));
        var removed = Told(before, then, cases).Where(one => !after.Any(other => other.CaseId == one.CaseId && other.MeasureId == one.MeasureId));
        var rows = (await First(added, stop)).Select(row => View(row, isAdded: true, row.RecordedFrom))
            .Concat((await First(removed, stop)).Select(row => View(row, isAdded: false, row.RecordedTo)));
        return new RestatedMeasures(
            await added.CountAsync(stop) + await removed.CountAsync(stop),
            [.. rows.Select(row => row with { RecordedAt = row.RecordedAt > then.KnownAt && row.RecordedAt <= now.KnownAt ? row.RecordedAt : null })
                .OrderBy(row => row.Number, StringComparer.Ordinal).ThenBy(row => row.RecordedAt).Take(Listed)]);
    }

    /// <summary>Measures of these cases, with when they were recorded where they were planned.</summary>
    private IQueryable<KnownMeasure> Told(
        IQueryable<MeasureOfFinding> measures, TallyMoment moment, IQueryable<RectificationCase> cases) =>
        from link in measures
        join one in cases on link.CaseId equals one.Id
        join measure in db.Measures on link.MeasureId equals measure.Id
        join row in query.MembersAt(moment, MemberKind.Measure)
            on new { CaseId = link.PlannedIn, link.MeasureId } equals new { row.CaseId, MeasureId = row.MemberId }
        select new KnownMeasure
        {
            CaseId = one.Id,
            Number = one.Number,
            MeasureId = measure.Id,
            Text = measure.Text,
            EffectiveFrom = row.EffectiveFrom,
            RecordedFrom = row.RecordedFrom,
            RecordedTo = row.RecordedTo,
        };

    private static Task<List<KnownMeasure>> First(IQueryable<KnownMeasure> rows, CancellationToken stop) =>
        rows.OrderBy(row => row.Number).ThenBy(row => row.MeasureId).Take(Listed).ToListAsync(stop);

    private static RestatedMeasure View(KnownMeasure row, bool isAdded, DateTimeOffset at) =>
        new(row.Number, row.MeasureId, row.Text, isAdded, row.EffectiveFrom, at);

    private sealed class KnownMeasure
    {
        public required Guid CaseId { get; init; }

        public required string Number { get; init; }

        public required Guid MeasureId { get; init; }

        public required string Text { get; init; }

        public required DateOnly EffectiveFrom { get; init; }

        public required DateTimeOffset RecordedFrom { get; init; }

        public required DateTimeOffset RecordedTo { get; init; }
    }
}
