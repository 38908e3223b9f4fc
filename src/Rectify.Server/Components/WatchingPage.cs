using Microsoft.AspNetCore.Components;

namespace Rectify.Server.Components;

/// <summary>A page that looks again every other second while what it shows is still being worked on.</summary>
public abstract class WatchingPage : AddressedPage, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource gone = new();

    /// <summary>Whether there is something to wait for.</summary>
    protected abstract bool Busy { get; }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = Watch(gone.Token);
    }

    private async Task Watch(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await Task.Delay(Pause, stop);
                if (Busy)
                    await InvokeAsync(Look);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone, or the server is going.
        }
        catch (Exception error)
        {
            await DispatchExceptionAsync(error);
        }
    }

    private async Task Look()
    {
        await Load();
        StateHasChanged();
    }
}
