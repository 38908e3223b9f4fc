namespace Rectify.Server.Jobs;

/// <summary>
/// Takes at start what was missed while no server ran. Hangfire alone would not: in memory it forgets its schedule, and
/// elsewhere it fires a missed run once, whatever the number of missed days.
/// </summary>
internal sealed class SnapshotCatchUp(IServiceScopeFactory scopes, ILogger<SnapshotCatchUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var taken = await scope.ServiceProvider.GetRequiredService<SnapshotSweep>().TakeMissing(stoppingToken);
            if (taken > 0)
                log.LogInformation("Caught up with {Count} scheduled snapshots.", taken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Catching up with scheduled snapshots failed; tonight's run tries again.");
        }
    }
}
