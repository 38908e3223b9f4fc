using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>A table of a report, by something that every finding has once: its lines add up to the total.</summary>
/// <param name="Title">What a line is: 来源类别, 责任领导, 整改类型.</param>
public sealed record ReportTable(string Title, IReadOnlyList<ReportLine> Lines);

/// <summary>A line of a table.</summary>
/// <param name="Kind">The kind of source that it counts; null in other tables.</param>
/// <param name="LeaderId">The leader whose findings it counts, empty for those without one; null in other tables.</param>
/// <param name="Type">The type that it counts; null in other tables, and for findings that have none yet.</param>
public sealed record ReportLine(string Name, Tally Tally, SourceKind? Kind = null, Guid? LeaderId = null, RectificationType? Type = null);

/// <summary>The tables of a report that go over its sources.</summary>
internal sealed class ReportTables(
    RectifyDbContext db, TallyTables tables, TallyCounter counter, CombinedCounter combined, OutcomeCounter outcomes)
{
    private const string Nobody = "未分办";

    public Task<IReadOnlyList<UnitTally>> Units(ReportBasis basis, CancellationToken stop) => tables.ByUnit(basis.Moment, basis.Scope, stop);

    public async Task<IReadOnlyList<ReportTable>> Others(ReportBasis basis, CancellationToken stop) =>
        [await ByKind(basis, stop), await ByLeader(basis, stop), await ByType(basis, stop)];

    public async Task<IReadOnlyList<OutcomeCount>> Outcomes(ReportBasis basis, CancellationToken stop) =>
        (await outcomes.Count(basis.Moment, basis.Scope, stop)).Kinds;

    /// <summary>Only where findings are linked as one problem: else a sum over sources would say what no source says.</summary>
    public async Task<CombinedTally?> Combined(ReportBasis basis, CancellationToken stop)
    {
        var counted = await combined.Count(basis.Moment, basis.Scope, stop);
        return counted.LinkedGroups > 0 ? counted : null;
    }

    private async Task<ReportTable> ByKind(ReportBasis basis, CancellationToken stop)
    {
        var lines = await counter.ByKind(basis.Moment, basis.Scope, stop);
        return new ReportTable("来源类别", [.. lines.OrderBy(line => line.Key).Select(line => new ReportLine(line.Key.Word(), line.Value.Tally, Kind: line.Key))]);
    }

    private async Task<ReportTable> ByLeader(ReportBasis basis, CancellationToken stop)
    {
        var lines = await counter.ByLeader(basis.Moment, basis.Scope, stop);
        var names = await db.People.AsNoTracking().Where(person => lines.Keys.Contains(person.Id))
            .OrderBy(person => person.Name).Select(person => new { person.Id, person.Name }).ToListAsync(stop);
        return new ReportTable("责任领导",
        [
            .. names.Select(person => new ReportLine(person.Name, lines[person.Id].Tally, LeaderId: person.Id)),
            .. lines.Where(line => line.Key == Guid.Empty).Select(line => new ReportLine(Nobody, line.Value.Tally, LeaderId: Guid.Empty)),
        ]);
    }

    private async Task<ReportTable> ByType(ReportBasis basis, CancellationToken stop)
    {
        var lines = await counter.ByType(basis.Moment, basis.Scope, stop);
        return new ReportTable("整改类型",
        [
            .. Enum.GetValues<RectificationType>().Where(type => lines.ContainsKey((int)type))
                .Select(type => new ReportLine(type.Word(), lines[(int)type].Tally, Type: type)),
            .. lines.Where(line => line.Key == TallyCounter.Untyped).Select(line => new ReportLine(Nobody, line.Value.Tally)),
        ]);
    }
}
