using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Features.Tallies.Snapshots;

namespace Rectify.Server.Features.Tallies;

internal static class TalliesRegistration
{
    public static IServiceCollection AddTallies(this IServiceCollection services) => services
        .AddScoped<TallyQuery>()
        .AddScoped<TallyCounter>()
        .AddScoped<CombinedCounter>()
        .AddScoped<TallyTables>()
        .AddScoped<TallyGroups>()
        .AddScoped<TallyCurves>()
        .AddScoped<TallyOfCases>()
        .AddScoped<TallyAges>()
        .AddScoped<TallyMoves>()
        .AddScoped<TallyRows>()
        .AddScoped<BalanceCounter>()
        .AddScoped<ReportWarnings>()
        .AddScoped<RestatementReader>()
        .AddScoped<SourceReports>()
        .AddScoped<SnapshotTaker>();
}
