using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>A table of a report, by something that every finding has once: its lines add up to the total.</summary>
/// <param name="Title">What a line is: 来源类别, 责任领导, 整改类型.</param>
public sealed record ReportTable(TallyDimension By, string Title, IReadOnlyList<TallyGroup> Lines);

/// <summary>The numbers of a report that go over its sources.</summary>
internal sealed class ReportTables(TallyTables tables, TallyGroups groups, CombinedCounter combined, OutcomeCounter outcomes)
{
    private static readonly (TallyDimension By, string Title)[] Printed =
        [(TallyDimension.Kind, "来源类别"), (TallyDimension.Leader, "责任领导"), (TallyDimension.Type, "整改类型")];

    public Task<IReadOnlyList<UnitTally>> Units(ReportBasis basis, CancellationToken stop) => tables.ByUnit(basis.Moment, basis.Scope, stop);

    public async Task<IReadOnlyList<ReportTable>> Others(ReportBasis basis, CancellationToken stop)
    {
        var printed = new List<ReportTable>();
        foreach (var (by, title) in Printed)
            printed.Add(new ReportTable(by, title, await groups.By(by, basis.Moment, basis.Scope, stop)));
        return printed;
    }

    public async Task<IReadOnlyList<OutcomeCount>> Outcomes(ReportBasis basis, CancellationToken stop) =>
        (await outcomes.Count(basis.Moment, basis.Scope, stop)).Kinds;

    /// <summary>Only where findings are linked as one problem: else a sum over sources would say what no source says.</summary>
    public async Task<CombinedTally?> Combined(ReportBasis basis, CancellationToken stop)
    {
        var counted = await combined.Count(basis.Moment, basis.Scope, stop);
        return counted.LinkedGroups > 0 ? counted : null;
    }
}
