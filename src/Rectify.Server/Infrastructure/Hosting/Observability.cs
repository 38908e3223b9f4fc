using Microsoft.Extensions.Diagnostics.HealthChecks;
using Rectify.Server.Features.Evidence.Checks;
using Rectify.Server.Persistence;
using Serilog;
using Serilog.Events;

namespace Rectify.Server.Infrastructure.Hosting;

/// <summary>What the people who run the server look at: its log and its health.</summary>
internal static class Observability
{
    public const string HealthPath = "/healthz";

    /// <summary>Logs to standard error: standard output belongs to what commands print.</summary>
    public static IServiceCollection AddRectifyLog(this IServiceCollection services, bool quiet) =>
        services.AddSerilog(log => log
            .MinimumLevel.Is(quiet ? LogEventLevel.Error : LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft", quiet ? LogEventLevel.Fatal : LogEventLevel.Warning)
            // A failed command is an exception, and told there; EF also reports its own probing for a first migration.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            // SQLite can rebuild a table only outside a transaction, and EF warns of each: nothing that somebody could mend.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Migrations", quiet ? LogEventLevel.Fatal : LogEventLevel.Error)
            // The keys lie unencrypted in a folder that only the server's own user may enter: see PrivateFolder.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Hangfire", quiet ? LogEventLevel.Fatal : LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", quiet ? LogEventLevel.Fatal : LogEventLevel.Information)
            .WriteTo.Console(
                standardErrorFromLevel: LogEventLevel.Verbose,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture));

    public static IServiceCollection AddRectifyHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<EvidenceHealth>("evidence");
        return services;
    }

    private sealed class DatabaseHealth(RectifyDbContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("数据库无法连接");
    }
}
