namespace Rectify.Server.Jobs;

/// <summary>
/// Looks at start and then every other second whether there is work that people wait for: a schedule of whole minutes
/// would be too slow for a page that shows its progress. What a dead server left behind is found by the next one.
/// </summary>
internal sealed class SweepWorker<TSweep>(IServiceScopeFactory scopes, ILogger<SweepWorker<TSweep>> log) : BackgroundService
    where TSweep : ISweep
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Sweep(stoppingToken);
            // A stop in the pause is the usual one, and no failure.
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Sweep(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TSweep>().Run(stop);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            log.LogError(error, "{Sweep} was cut off; the next look goes on with it.", typeof(TSweep).Name);
        }
        catch (OperationCanceledException)
        {
            // The server stops; what is left is in the database.
        }
    }
}
