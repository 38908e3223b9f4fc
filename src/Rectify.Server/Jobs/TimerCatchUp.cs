namespace Rectify.Server.Jobs;

/// <summary>Lets go off at start what fell due while no server ran, rather than at the schedule's next turn.</summary>
internal sealed class TimerCatchUp(IServiceScopeFactory scopes, ILogger<TimerCatchUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var fired = await scope.ServiceProvider.GetRequiredService<TimerSweep>().FireDue(stoppingToken);
            if (fired > 0)
                log.LogInformation("Caught up with {Count} timers that were due.", fired);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Catching up with timers failed; the schedule's next run tries again.");
        }
    }
}
