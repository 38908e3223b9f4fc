namespace Rectify.Server.Jobs;

/// <summary>
/// Does at start, beside it, what fell due while no server ran. Hangfire alone would not: in memory it forgets its
/// schedule, and elsewhere it fires a missed run once, whatever the number of missed days.
/// </summary>
internal sealed class CatchUpAtStart<TSweep>(IServiceScopeFactory scopes, ILogger<CatchUpAtStart<TSweep>> log) : BackgroundService
    where TSweep : ICatchUp
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var done = await scope.ServiceProvider.GetRequiredService<TSweep>().CatchUp(stoppingToken);
            if (done > 0)
                log.LogInformation("{Sweep} caught up with {Count} that were due.", typeof(TSweep).Name, done);
        }
        catch (OperationCanceledException)
        {
            // The server stops; what is left is read from the database by the next one.
        }
        catch (Exception error)
        {
            log.LogError(error, "{Sweep} could not catch up; the schedule's next run tries again.", typeof(TSweep).Name);
        }
    }
}
