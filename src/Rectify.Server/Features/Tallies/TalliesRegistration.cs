using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Features.Tallies.HalfYear.Moves;
using Rectify.Server.Features.Tallies.HalfYear.Wording;
using Rectify.Server.Features.Tallies.Snapshots;

namespace Rectify.Server.Features.Tallies;

internal static class TalliesRegistration
{
    public static IServiceCollection AddTallies(this IServiceCollection services) => services
        .AddScoped<TallyQuery>()
        .AddScoped<TallyCounter>()
        .AddScoped<CombinedCounter>()
        .AddScoped<CountedOnce>()
        .AddScoped<TallyTables>()
        .AddScoped<TallyGroups>()
        .AddScoped<TallyCurves>()
        .AddScoped<TallyOfCases>()
        .AddScoped<TallyAges>()
        .AddScoped<TallyMoves>()
        .AddScoped<TallyRows>()
        .AddScoped<BalanceCounter>()
        .AddScoped<ScopeMoves>()
        .AddScoped<OutcomeCounter>()
        .AddScoped<ReportWarnings>()
        .AddScoped<LateMeasures>()
        .AddScoped<LateOutcomes>()
        .AddScoped<RestatementReader>()
        .AddScoped<SourceReports>()
        .AddScoped<ReportTables>()
        .AddScoped<OfficialSnapshots>()
        .AddScoped<WordingReader>()
        .AddScoped<FlowReader>()
        .AddScoped<HandedOn>()
        .AddScoped<SnapshotTaker>()
        .AddScoped<SnapshotCorrections>()
        .AddScoped<SnapshotReader>()
        .AddScoped<SnapshotRowReader>()
        .AddScoped<SnapshotDifferences>()
        .AddScoped<SnapshotOutcomes>()
        .AddScoped<DifferenceWords>()
        .AddScoped<SnapshotReasons>();
}
