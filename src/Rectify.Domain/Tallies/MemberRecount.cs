using System.Text.Json;
using Rectify.Domain.Cases;

namespace Rectify.Domain.Tallies;

/// <summary>The members as they must be by the history alone: what the stored rows are checked against.</summary>
public static class MemberRecount
{
    /// <summary>Every row that one case's history makes.</summary>
    /// <param name="entries">All lines of one case, in sequence.</param>
    /// <param name="stored">The stored rows; those taken over from before are where the recount starts.</param>
    /// <exception cref="JsonException">A line cannot be read.</exception>
    public static IReadOnlyList<MemberInterval> Of(IEnumerable<HistoryEntry> entries, IEnumerable<MemberInterval> stored)
    {
        var rows = stored.Where(row => row.TakenOver).Select(row => row.Reopened()).ToList();
        foreach (var entry in entries)
        {
            var said = MemberStatement.Of(entry);
            foreach (var one in said.Left ?? [])
                if (rows.FirstOrDefault(row => row.IsOpen && row.Kind == one.Kind && row.MemberId == one.Id) is { } open)
                    rows.AddRange(open.EndedOn(entry.EffectiveOn, entry.RecordedAt));
            rows.AddRange((said.Joined ?? []).Select(one =>
                new MemberInterval(entry.CaseId, one.Kind, one.Id, one.From ?? entry.EffectiveOn, entry.RecordedAt)));
        }
        return rows;
    }
}
