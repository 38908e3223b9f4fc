using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>One frozen tally: its numbers, its rows, its seal, and what corrected it.</summary>
public sealed partial class SnapshotPage
{
    private GetSnapshot query = new(Guid.Empty);
    private SnapshotView? view;
    private Guid? source;
    private StatusBucket? bucket;
    private Refusal? problem;
    private bool open;
    private bool asking;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    private string Title => view is null ? "定格统计" : $"截至{HalfYearSentence.Day(view.Facts.AsOf)}的定格统计";

    private IReadOnlyList<SnapshotSource> Lines =>
        [.. view!.Sources, new SnapshotSource(Guid.Empty, "", "合计", view.Numbers)];

    /// <summary>From one snapshot to another this stays the same page.</summary>
    protected override Task OnParametersSetAsync() => view is not null && view.Facts.Id != Id ? Load() : Task.CompletedTask;

    protected override async Task Load()
    {
        query = SnapshotAddress.Read(Navigation.Uri, new GetSnapshot(Id));
        (source, bucket) = (query.SourceId, query.Bucket);
        view = await Sender.Send(query);
    }

    private string Moment(DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, Time.Zone):yyyy-MM-dd HH:mm}";

    private static string Reason(string? reason) => reason?.TrimEnd('。', '.') ?? "未注明";

    private void Search() => Navigation.NavigateTo(SnapshotAddress.Of(query with { SourceId = source, Bucket = bucket, After = null }));

    private void Reset() => Navigation.NavigateTo(SnapshotAddress.Of(Id));

    /// <summary>Of exactly these numbers, whatever was recorded since.</summary>
    private async Task Ask()
    {
        (problem, asking) = (null, true);
        try
        {
            await Sender.Send(new RequestDocument { Kind = HalfYearMaker.Name, SnapshotId = Id });
            Navigation.NavigateTo("documents");
        }
        catch (RefusedException refused)
        {
            problem = refused.Refusal;
        }
        finally
        {
            asking = false;
        }
    }

    private async Task Correct(TakeSnapshot command, string key)
    {
        var receipt = await Sender.Send(command, key);
        await Toasts.Success("定格统计", $"已更正，新的一份哈希 {receipt.Hash[..12]}。");
        Navigation.NavigateTo(SnapshotAddress.Of(receipt.Id));
    }
}
