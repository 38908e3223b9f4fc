using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The tables of a report that go over its sources.</summary>
internal sealed class ReportTables(TallyTables tables)
{
    public Task<IReadOnlyList<UnitTally>> Units(ReportBasis basis, CancellationToken stop) => tables.ByUnit(basis.Moment, basis.Scope, stop);
}
