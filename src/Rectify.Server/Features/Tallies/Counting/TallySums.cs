using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>The sums over the parts of a question: each part is counted by itself, and the database adds them up.</summary>
internal static class TallySums
{
    /// <summary>The figures of each group.</summary>
    public static IQueryable<FigureSums<TKey>> Of<TKey>(IEnumerable<IQueryable<GroupedCase<TKey>>> parts)
        where TKey : struct =>
        from one in parts.Select(Counted).Aggregate((all, next) => all.Concat(next))
        group one by one.Group into same
        select new FigureSums<TKey>
        {
            Group = same.Key,
            NotStarted = same.Sum(one => one.NotStarted),
            InProgress = same.Sum(one => one.InProgress),
            AwaitingVerification = same.Sum(one => one.AwaitingVerification),
            MostlyDone = same.Sum(one => one.MostlyDone),
            StageResults = same.Sum(one => one.StageResults),
            Completed = same.Sum(one => one.Completed),
            Sustained = same.Sum(one => one.Sustained),
            Ended = same.Sum(one => one.Ended),
            Overdue = same.Sum(one => one.Overdue),
            ReviewOverdue = same.Sum(one => one.ReviewOverdue),
            DueThisYear = same.Sum(one => one.DueThisYear),
            ForecastMissed = same.Sum(one => one.ForecastMissed),
            ForecastThisYear = same.Sum(one => one.ForecastThisYear),
            Near = same.Sum(one => one.Near),
            InTime = same.Sum(one => one.InTime),
            Relapsed = same.Sum(one => one.Relapsed),
        };

    /// <summary>方面: distinct ones of the counted findings of each group (rule 1).</summary>
    public static IQueryable<DistinctCount<TKey>> Aspects<TKey>(IEnumerable<IQueryable<GroupedCase<TKey>>> parts)
        where TKey : struct =>
        from one in parts.Select(AspectsOf).Aggregate((all, next) => all.Concat(next))
        group one.AspectId by one.Group into ids
        select new DistinctCount<TKey>(ids.Key, ids.Distinct().Count());

    private static IQueryable<AspectOfGroup<TKey>> AspectsOf<TKey>(IQueryable<GroupedCase<TKey>> part)
        where TKey : struct =>
        part.Where(one => one.Row.InTotal)
            .Select(one => new AspectOfGroup<TKey> { Group = one.Group, AspectId = one.Row.AspectId }).Distinct();

    private static IQueryable<FigureSums<TKey>> Counted<TKey>(IQueryable<GroupedCase<TKey>> part)
        where TKey : struct =>
        from one in part
        group one.Row by one.Group into rows
        select new FigureSums<TKey>
        {
            Group = rows.Key,
            NotStarted = rows.Count(one => one.NotStarted),
            InProgress = rows.Count(one => one.InProgress),
            AwaitingVerification = rows.Count(one => one.AwaitingVerification),
            MostlyDone = rows.Count(one => one.MostlyDone),
            StageResults = rows.Count(one => one.StageResults),
            Completed = rows.Count(one => one.Completed),
            Sustained = rows.Count(one => one.Sustained),
            Ended = rows.Count(one => one.Ended),
            Overdue = rows.Count(one => one.Overdue),
            ReviewOverdue = rows.Count(one => one.ReviewOverdue),
            DueThisYear = rows.Count(one => one.DueThisYear),
            ForecastMissed = rows.Count(one => one.ForecastMissed),
            ForecastThisYear = rows.Count(one => one.ForecastThisYear),
            Near = rows.Count(one => one.Near),
            InTime = rows.Count(one => one.InTime),
            Relapsed = rows.Count(one => one.Relapsed),
        };
}

/// <summary>An aspect with findings of a group.</summary>
internal sealed class AspectOfGroup<TKey>
    where TKey : struct
{
    public required TKey Group { get; init; }

    public required Guid AspectId { get; init; }
}

/// <summary>Every figure of a group that is a count of its rows.</summary>
internal sealed class FigureSums<TKey>
    where TKey : struct
{
    public required TKey Group { get; init; }

    public required int NotStarted { get; init; }

    public required int InProgress { get; init; }

    public required int AwaitingVerification { get; init; }

    public required int MostlyDone { get; init; }

    public required int StageResults { get; init; }

    public required int Completed { get; init; }

    public required int Sustained { get; init; }

    public required int Ended { get; init; }

    public required int Overdue { get; init; }

    public required int ReviewOverdue { get; init; }

    public required int DueThisYear { get; init; }

    public required int ForecastMissed { get; init; }

    public required int ForecastThisYear { get; init; }

    public required int Near { get; init; }

    public required int InTime { get; init; }

    public required int Relapsed { get; init; }

    /// <summary>With what is distinct beside them. Red is what is overdue.</summary>
    public TallyLine ToLine(int aspects, int measures) => new()
    {
        Tally = new Tally
        {
            Aspects = aspects,
            NotStarted = NotStarted,
            InProgress = InProgress,
            AwaitingVerification = AwaitingVerification,
            MostlyDone = MostlyDone,
            StageResults = StageResults,
            Completed = Completed,
            Sustained = Sustained,
            Ended = Ended,
            Overdue = Overdue,
            ReviewOverdue = ReviewOverdue,
            DueThisYear = DueThisYear,
            ForecastMissed = ForecastMissed,
            ForecastThisYear = ForecastThisYear,
            Measures = measures,
        },
        Lights = new LightCounts { Red = Overdue, Yellow = Near, Green = InTime },
        Relapsed = Relapsed,
    };
}
