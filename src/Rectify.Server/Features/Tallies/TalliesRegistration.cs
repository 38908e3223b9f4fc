using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Features.Tallies.Snapshots;

namespace Rectify.Server.Features.Tallies;

internal static class TalliesRegistration
{
    public static IServiceCollection AddTallies(this IServiceCollection services) => services
        .AddScoped<TallyQuery>()
        .AddScoped<TallyCounter>()
        .AddScoped<TallyTables>()
        .AddScoped<TallyCurves>()
        .AddScoped<BalanceCounter>()
        .AddScoped<OutcomeCounter>()
        .AddScoped<ReportWarnings>()
        .AddScoped<RestatementReader>()
        .AddScoped<SourceReports>()
        .AddScoped<SnapshotTaker>()
        .AddScoped<SnapshotCorrections>()
        .AddScoped<SnapshotReader>()
        .AddScoped<SnapshotRowReader>()
        .AddScoped<SnapshotDifferences>()
        .AddScoped<DifferenceWords>()
        .AddScoped<SnapshotReasons>();
}
