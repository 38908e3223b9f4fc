using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Server.Features.Definitions.Moving;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Persistence;

namespace Rectify.Server.Jobs;

internal static class JobsRegistration
{
    public const string DashboardPath = "/hangfire";

    private const string PostgreSqlSchema = "hangfire";

    /// <summary>Registers the jobs; their server and the catching up only where this process runs them.</summary>
    public static IServiceCollection AddRectifyJobs(this IServiceCollection services, ServerSettings settings)
    {
        services.AddScoped<SnapshotSweep>();
        services.AddScoped<EvidenceSweep>();
        services.AddScoped<TimerSweep>();
        services.AddScoped<IdempotencySweep>();
        if (!settings.RunsJobs)
            return services;
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .StoreIn(settings.Database));
        services.AddHangfireServer(server => server.WorkerCount = 2);
        return services
            .AddHostedService<CatchUpAtStart<SnapshotSweep>>()
            .AddHostedService<CatchUpAtStart<TimerSweep>>()
            .AddHostedService<SweepWorker<MoveRunner>>()
            .AddHostedService<SweepWorker<BatchRunner>>()
            .AddHostedService<SweepWorker<DocumentRunner>>();
    }

    /// <summary>Writes the schedule down anew, in the bureau's zone, and opens the dashboard to administrators.</summary>
    public static WebApplication UseRectifyJobs(this WebApplication app, ServerSettings settings)
    {
        if (!settings.RunsJobs)
            return app;
        app.Lifetime.ApplicationStarted.Register(() => Schedule(app.Services));
        // The endpoint's policy decides alone: Hangfire's own filter would let everybody on this machine in.
        app.MapHangfireDashboard(DashboardPath, new DashboardOptions { Authorization = [], DashboardTitle = "Rectify 后台任务" })
            .RequireAuthorization(policy => policy.RequireRole(nameof(AccountRole.Administrator)));
        return app;
    }

    private static void Schedule(IServiceProvider services)
    {
        var jobs = services.GetRequiredService<IRecurringJobManager>();
        var options = new RecurringJobOptions
        {
            TimeZone = services.GetRequiredService<BureauTime>().Zone,
            // One run takes everything that is missing, so a schedule that was missed often needs to run only once.
            MisfireHandling = MisfireHandlingMode.Relaxed,
        };
        foreach (var kind in SnapshotCalendar.Scheduled)
            jobs.AddOrUpdate<SnapshotSweep>(
                $"snapshot-{kind}", sweep => sweep.TakeMissing(kind, CancellationToken.None), SnapshotCalendar.Cron(kind), options);
        // Deep in the night: it reads everything.
        jobs.AddOrUpdate<EvidenceSweep>("evidence", sweep => sweep.CheckAll(CancellationToken.None), Cron.Daily(2, 40), options);
        jobs.AddOrUpdate<IdempotencySweep>("idempotency", sweep => sweep.Trim(CancellationToken.None), Cron.Daily(2, 20), options);
        jobs.AddOrUpdate<TimerSweep>("timers", sweep => sweep.FireDue(CancellationToken.None), TimerSweep.EveryTenMinutes, options);
    }

    private static IGlobalConfiguration StoreIn(this IGlobalConfiguration hangfire, DatabaseAddress address) => address.Provider switch
    {
        DatabaseProvider.SqlServer => hangfire.UseSqlServerStorage(address.ConnectionString),
        DatabaseProvider.PostgreSql => hangfire.UsePostgreSqlStorage(
            storage => storage.UseNpgsqlConnection(address.ConnectionString),
            new PostgreSqlStorageOptions { SchemaName = PostgreSqlSchema }),
        // Nothing durable is lost with the process: what is due is read from our own tables.
        _ => hangfire.UseInMemoryStorage(new InMemoryStorageOptions()),
    };
}
