using System.Text.Json;
using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Tests.Tallies;

/// <summary>
/// The rules once more, slowly and from the history alone: of each case the last line that had taken effect and was
/// recorded, read as plain JSON, counted one after the other. Shares nothing with the counting under test.
/// </summary>
internal sealed class SlowRecount(IReadOnlyList<RectificationCase> cases, ILookup<Guid, HistoryEntry> history)
{
    public Tally Count(DateOnly asOf, DateTimeOffset knownAt, Func<RectificationCase, JsonElement, bool>? counts = null)
    {
        var standing = cases
            .Select(one => (Case: one, Line: history[one.Id].LastOrDefault(line => line.EffectiveOn <= asOf && line.RecordedAt <= knownAt)))
            .Where(pair => pair.Line is not null)
            .Select(pair => (pair.Case, Facts: JsonDocument.Parse(pair.Line!.Facts).RootElement))
            .Where(pair => counts?.Invoke(pair.Case, pair.Facts) ?? true)
            .ToList();
        var total = standing.Where(pair => Text(pair.Facts, "Bucket") != "Ended").ToList();
        var open = total.Where(pair => Text(pair.Facts, "Bucket") != "Completed").Select(pair => pair.Facts).ToList();
        var completed = total.Where(pair => Text(pair.Facts, "Bucket") == "Completed").Select(pair => pair.Facts).ToList();
        var sustained = completed.Where(facts => facts.GetProperty("Sustained").GetBoolean()).ToList();
        var yearEnd = new DateOnly(asOf.Year, 12, 31);
        return new Tally
        {
            Aspects = total.Select(pair => pair.Case.AspectId).Distinct().Count(),
            NotStarted = open.Count(facts => Text(facts, "Bucket") == "NotStarted"),
            InProgress = open.Count(facts => Text(facts, "Bucket") == "InProgress"),
            AwaitingVerification = open.Count(facts => facts.GetProperty("AwaitingVerification").GetBoolean()),
            Completed = completed.Count,
            Sustained = sustained.Count,
            Ended = standing.Count - total.Count,
            Overdue = open.Count(facts => Date(facts, "Deadline") < asOf),
            ReviewOverdue = sustained.Count(facts => Date(facts, "NextReviewOn") < asOf),
            ForecastThisYear = open.Count(facts => Date(facts, "Forecast") <= yearEnd && !facts.GetProperty("Blocked").GetBoolean()),
            DueThisYear = open.Count(facts => Expected(facts) <= yearEnd),
            Measures = total.SelectMany(pair => pair.Case.Measures).Where(link => link.Measure.PlannedOn <= asOf)
                .Select(link => link.MeasureId).Distinct().Count(),
        };
    }

    public static string? Text(JsonElement facts, string name) => facts.GetProperty(name).GetString();

    private static DateOnly? Expected(JsonElement facts)
    {
        if (Date(facts, "Forecast") is { } forecast)
            return forecast;
        return Text(facts, "Type") == "Continuing" ? null : Date(facts, "Deadline");
    }

    private static DateOnly? Date(JsonElement facts, string name) =>
        Text(facts, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;
}
