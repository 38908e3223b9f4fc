using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>Puts each source's part of the summary together.</summary>
internal sealed class SourceReports(
    RectifyDbContext db, TallyCounter counter, TallyTables tables, BalanceCounter balances, ReportWarnings warnings,
    RestatementReader restatements, BureauTime time)
{
    public async Task<IReadOnlyList<SourceReport>> Build(ReportBasis basis, CancellationToken stop)
    {
        var (moment, scope) = (basis.Moment, basis.Scope);
        var lines = await counter.BySource(moment, scope, stop);
        var cutOff = moment.KnownAtTheCutOff(time);
        var then = cutOff == moment ? lines : await counter.BySource(cutOff, scope, stop);
        var aspects = (await tables.ByAspect(moment, scope, stop)).ToLookup(aspect => aspect.SourceId);
        var flows = await balances.BySource(basis.From, moment, scope, stop);
        var against = await warnings.Read(basis, stop);
        var late = await restatements.BySource(scope, moment, stop);
        var reports = new List<SourceReport>();
        foreach (var source in await Sources(lines.Keys.Union(flows.Keys).Union(scope.SourceIds).ToList(), stop))
        {
            var tally = lines.GetValueOrDefault(source.Id, TallyLine.Empty).Tally;
            var balance = flows.GetValueOrDefault(source.Id, BalanceCounter.BlankOf(scope));
            reports.Add(new SourceReport
            {
                SourceId = source.Id,
                Code = source.Code,
                Name = source.Name,
                Kind = source.Kind,
                IssuedBy = source.IssuedBy,
                Tally = tally,
                KnownThen = then.GetValueOrDefault(source.Id, TallyLine.Empty).Tally,
                Parts = basis.IsWhole && balance.Holds
                    ? HalfYearSentence.Parts(source.Kind, source.IssuedBy, moment.AsOf, tally, basis.Wording)
                    : [],
                Aspects = [.. aspects[source.Id]],
                Balance = balance,
                Warnings = await warnings.For(source, tally, balance, basis, against, stop),
                Restatements = late.GetValueOrDefault(source.Id, Restatements.None),
            });
        }
        return reports;
    }

    private Task<List<FindingSource>> Sources(List<Guid> ids, CancellationToken stop) =>
        db.Sources.AsNoTracking().Where(source => ids.Contains(source.Id))
            .OrderBy(source => source.FeedbackDate).ThenBy(source => source.Code).ToListAsync(stop);
}
