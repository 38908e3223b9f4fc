using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Evidence.Checks;

/// <summary>What the check of the stored files has found; a run from here goes on slice by slice while the page is open.</summary>
public sealed partial class EvidenceChecksPage : IDisposable
{
    private EvidenceChecks? checks;
    private CancellationTokenSource? running;
    private Refusal? problem;
    private int read;
    private int remaining;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    public void Dispose() => Stop();

    protected override async Task OnInitializedAsync() => checks = await Sender.Send(new GetEvidenceChecks());

    private string Moment(DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, Time.Zone):yyyy-MM-dd HH:mm}";

    private async Task Run()
    {
        if (running is not null)
            return;
        using var stop = running = new CancellationTokenSource();
        (problem, read, remaining) = (null, 0, checks?.Files ?? 0);
        try
        {
            await CheckAll(stop.Token);
        }
        catch (RefusedException refused)
        {
            problem = refused.Refusal;
        }
        catch (OperationCanceledException)
        {
            // Stopped by the reader; what was checked stays checked.
        }
        finally
        {
            running = null;
        }
        checks = await Sender.Send(new GetEvidenceChecks());
    }

    private async Task CheckAll(CancellationToken stop)
    {
        var next = new CheckEvidence { Before = Time.Now, Size = 20 };
        while (await Sender.Send(next, cancellationToken: stop) is { Checked: > 0 } slice)
        {
            (read, remaining, next) = (read + slice.Checked, slice.Remaining, next with { Before = slice.Before });
            StateHasChanged();
        }
    }

    private void Stop() => running?.Cancel();
}
