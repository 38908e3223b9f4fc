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
        var rows =
            from one in query.At(moment, new TallyScope())
            where cases.Any(chosen => chosen.Id == one.CaseId)
            select new GroupedCase<Guid> { Group = one.SourceId, Row = one };
        return await TallyCounter.Sums(rows).ToDictionaryAsync(line => line.Group, line => line.Line.Tally, stop);
    }
}
