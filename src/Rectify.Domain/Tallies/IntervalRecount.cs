using System.Text.Json;
using Rectify.Domain.Cases;

namespace Rectify.Domain.Tallies;

/// <summary>The intervals as they must be by the history alone: what the stored ones are checked against.</summary>
public static class IntervalRecount
{
    /// <summary>Every interval that one case's history makes.</summary>
    /// <param name="entries">All lines of one case, in sequence.</param>
    /// <param name="heading">What the case is counted under.</param>
    /// <exception cref="JsonException">A line's facts cannot be read.</exception>
    public static IReadOnlyList<StatusInterval> Of(IEnumerable<HistoryEntry> entries, CaseHeading heading)
    {
        var intervals = new List<StatusInterval>();
        StatusInterval? open = null;
        foreach (var entry in entries)
        {
            var facts = FactsOf(entry);
            if (open?.Facts == facts)
                continue;
            IReadOnlyList<StatusInterval> rows = open is null
                ? [new StatusInterval(entry.CaseId, heading, facts, entry.EffectiveOn, entry.RecordedAt)]
                : open.SucceededBy(facts, entry.EffectiveOn, entry.RecordedAt);
            intervals.AddRange(rows);
            open = rows[^1];
        }
        return intervals;
    }

    /// <summary>The facts that a line carries.</summary>
    /// <exception cref="JsonException">They cannot be read.</exception>
    public static TallyFacts FactsOf(HistoryEntry entry) =>
        JsonSerializer.Deserialize<TallyFacts>(entry.Facts, TallyFacts.Json)
        ?? throw new JsonException("The line carries no facts.");
}
