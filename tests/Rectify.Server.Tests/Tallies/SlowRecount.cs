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
    private readonly ILookup<Guid?, RectificationCase> parts = cases.Where(one => one.ParentId is not null).ToLookup(one => one.ParentId);

    private readonly Dictionary<Guid, List<SlowLine>> lines = cases.ToDictionary(one => one.Id, one => history[one.Id].Select(SlowLine.Of).ToList());

    /// <summary>Every case that was there, as it stood.</summary>
    public IReadOnlyList<SlowCase> StandingAt(DateOnly asOf, DateTimeOffset knownAt) =>
    [
        .. from one in cases
           where one.ParentId is null
           let line = lines[one.Id].LastOrDefault(line => line.EffectiveOn <= asOf && line.RecordedAt <= knownAt)
           where line is not null
           select new SlowCase(one, line.Facts, Members(one, "AssistingUnit", asOf, knownAt), Measures(one, asOf, knownAt)),
    ];

    public Tally Count(DateOnly asOf, DateTimeOffset knownAt) => Count(StandingAt(asOf, knownAt), asOf);

    public static Tally Count(IEnumerable<SlowCase> standing, DateOnly asOf)
    {
        var all = standing.ToList();
        var total = all.Where(one => one.Text("Bucket") != "Ended").ToList();
        var open = total.Where(one => one.Text("Bucket") != "Completed").ToList();
        var completed = total.Where(one => one.Text("Bucket") == "Completed").ToList();
        var sustained = completed.Where(one => one.Is("Sustained")).ToList();
        var yearEnd = new DateOnly(asOf.Year, 12, 31);
        var expected = open.Where(one => one.Expected <= yearEnd).ToList();
        return new Tally
        {
            Aspects = total.Select(one => one.Case.AspectId).Distinct().Count(),
            NotStarted = open.Count(one => one.Text("Bucket") == "NotStarted"),
            InProgress = open.Count(one => one.Text("Bucket") == "InProgress"),
            AwaitingVerification = open.Count(one => one.Is("AwaitingVerification")),
            MostlyDone = open.Count(one => one.Text("Remark") == "MostlyDone"),
            StageResults = open.Count(one => one.Text("Remark") == "StageResults"),
            Completed = completed.Count,
            Sustained = sustained.Count,
            Ended = all.Count - total.Count,
            Overdue = open.Count(one => one.Date("Deadline") < asOf),
            ReviewOverdue = sustained.Count(one => one.Date("NextReviewOn") < asOf),
            ForecastThisYear = open.Count(one => one.Date("Forecast") <= yearEnd && !one.Is("Blocked")),
            DueThisYear = expected.Count,
            ForecastMissed = expected.Count(one => one.Expected < asOf),
            Measures = total.SelectMany(one => one.Measures).Distinct().Count(),
        };
    }

    /// <summary>The balance of some cases, line by line.</summary>
    public Balance Balance(Func<RectificationCase, bool> counts, DateOnly first, DateOnly asOf, DateTimeOffset knownAt)
    {
        var (added, reopened, closed, ended) = (0, 0, 0, 0);
        foreach (var one in cases.Where(one => one.ParentId is null).Where(counts))
        {
            string? before = null;
            foreach (var line in lines[one.Id].TakeWhile(line => line.RecordedAt <= knownAt && line.EffectiveOn <= asOf))
            {
                var after = line.Facts.GetProperty("Bucket").GetString()!;
                if (line.EffectiveOn >= first)
                {
                    added += before is null ? 1 : 0;
                    closed += before is "NotStarted" or "InProgress" && after == "Completed" ? 1 : 0;
                    ended += before is "NotStarted" or "InProgress" && after == "Ended" ? 1 : 0;
                    reopened += before is "Completed" or "Ended" && after is "NotStarted" or "InProgress" ? 1 : 0;
                }
                before = after;
            }
        }
        return new Balance
        {
            Opening = OpenAt(first.AddDays(-1)), Added = added, Reopened = reopened, Closed = closed, Ended = ended, Closing = OpenAt(asOf),
        };

        int OpenAt(DateOnly day) => Count(StandingAt(day, knownAt).Where(one => counts(one.Case)), day).Open;
    }

    /// <summary>The balance of a part of the findings, line by line: who comes under it, who leaves it, and what is done meanwhile.</summary>
    public Balance PartBalance(Func<JsonElement, bool> holds, DateOnly first, DateOnly asOf, DateTimeOffset knownAt)
    {
        var (added, movedIn, reopened, closed, movedOut, ended) = (0, 0, 0, 0, 0, 0);
        foreach (var one in cases.Where(one => one.ParentId is null))
        {
            JsonElement? before = null;
            foreach (var line in lines[one.Id].TakeWhile(line => line.RecordedAt <= knownAt && line.EffectiveOn <= asOf))
            {
                var (wasIn, isIn) = (before is { } was && holds(was), holds(line.Facts));
                var (wasOpen, isOpen) = (before is { } facts && IsOpen(facts), IsOpen(line.Facts));
                if (line.EffectiveOn >= first)
                {
                    added += before is null && isIn ? 1 : 0;
                    movedIn += !wasIn && isIn && wasOpen ? 1 : 0;
                    movedOut += wasIn && !isIn && wasOpen ? 1 : 0;
                    reopened += isIn && before is not null && !wasOpen && isOpen ? 1 : 0;
                    closed += isIn && wasOpen && Bucket(line.Facts) == "Completed" ? 1 : 0;
                    ended += isIn && wasOpen && Bucket(line.Facts) == "Ended" ? 1 : 0;
                }
                before = line.Facts;
            }
        }
        return new Balance
        {
            Opening = OpenAt(first.AddDays(-1)), Added = added, MovedIn = movedIn, Reopened = reopened,
            Closed = closed, MovedOut = movedOut, Ended = ended, Closing = OpenAt(asOf),
        };

        static string Bucket(JsonElement facts) => facts.GetProperty("Bucket").GetString()!;

        static bool IsOpen(JsonElement facts) => Bucket(facts) is "NotStarted" or "InProgress";

        int OpenAt(DateOnly day) => Count(StandingAt(day, knownAt).Where(one => holds(one.Facts)), day).Open;
    }

    /// <summary>Its own and those of its parts, unless the part has ended.</summary>
    private HashSet<Guid> Measures(RectificationCase one, DateOnly asOf, DateTimeOffset knownAt)
    {
        var measures = Members(one, "Measure", asOf, knownAt);
        foreach (var part in parts[one.Id])
        {
            var line = lines[part.Id].LastOrDefault(line => line.EffectiveOn <= asOf && line.RecordedAt <= knownAt);
            if (line is not null && line.Facts.GetProperty("Bucket").GetString() != "Ended")
                measures.UnionWith(Members(part, "Measure", asOf, knownAt));
        }
        return measures;
    }

    private HashSet<Guid> Members(RectificationCase one, string kind, DateOnly asOf, DateTimeOffset knownAt)
    {
        var members = new HashSet<Guid>();
        foreach (var line in lines[one.Id].Where(line => line.RecordedAt <= knownAt))
        {
            members.ExceptWith(line.Changes("Left", kind).Where(_ => line.EffectiveOn <= asOf).Select(change => change.Id));
            members.UnionWith(line.Changes("Joined", kind).Where(change => (change.From ?? line.EffectiveOn) <= asOf).Select(change => change.Id));
        }
        return members;
    }
}

/// <summary>A line of a history as plain JSON.</summary>
internal sealed record SlowLine(DateOnly EffectiveOn, DateTimeOffset RecordedAt, JsonElement Facts)
{
    public static SlowLine Of(HistoryEntry line) => new(line.EffectiveOn, line.RecordedAt, JsonDocument.Parse(line.Facts).RootElement);

    public IEnumerable<(Guid Id, DateOnly? From)> Changes(string what, string kind) =>
        !Facts.TryGetProperty(what, out var changes) ? [] : changes.EnumerateArray()
            .Where(change => change.GetProperty("Kind").GetString() == kind)
            .Select(change => (change.GetProperty("Id").GetGuid(), change.TryGetProperty("From", out var day) ? DayOf(day) : (DateOnly?)null));

    private static DateOnly DayOf(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd");
}

/// <summary>A case as it stood.</summary>
internal sealed record SlowCase(RectificationCase Case, JsonElement Facts, HashSet<Guid> Assisting, HashSet<Guid> Measures)
{
    public string? Text(string name) => Facts.TryGetProperty(name, out var value) ? value.GetString() : null;

    public bool Is(string name) => Facts.GetProperty(name).GetBoolean();

    public DateOnly? Date(string name) => Text(name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;

    /// <summary>The forecast, or the deadline in its place (rule 8).</summary>
    public DateOnly? Expected => Date("Forecast") ?? (Text("Type") == "Continuing" ? null : Date("Deadline"));
}
