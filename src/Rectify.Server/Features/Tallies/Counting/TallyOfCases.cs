using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Counts cases that were chosen by something else than a scope, such as the ledger's filter; by the same rules.</summary>
internal sealed class TallyOfCases(TallyQuery query)
{
    /// <summary>The numbers of each source's chosen cases, without their measures.</summary>
    public async Task<Dictionary<Guid, Tally>> BySource(
        TallyMoment moment, IQueryable<RectificationCase> cases, CancellationToken stop)
    {
        var parts = query.PartsAt(moment, new TallyScope()).Select(part =>
            from one in part
            where cases.Any(chosen => chosen.Id == one.CaseId)
            select new GroupedCase<Guid> { Group = one.SourceId, Row = one }).ToList();
        var aspects = await TallySums.Aspects(parts).ToDictionaryAsync(line => line.Group, line => line.Count, stop);
        return await TallySums.Of(parts).ToDictionaryAsync(
            line => line.Group, line => line.ToLine(aspects.GetValueOrDefault(line.Group), measures: 0).Tally, stop);
    }
}
