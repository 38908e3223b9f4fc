using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>Two frozen tallies side by side: which cases moved, and why.</summary>
public sealed partial class ComparisonPage
{
    private CompareSnapshots query = new(Guid.Empty, Guid.Empty);
    private SnapshotComparison? view;
    private SnapshotChange? change;

    [Parameter]
    public Guid FromId { get; set; }

    [Parameter]
    public Guid ToId { get; set; }

    [Inject]
    private BureauTime Time { get; set; } = default!;

    /// <summary>Of two others this stays the same page.</summary>
    protected override Task OnParametersSetAsync() =>
        view is not null && (view.From.Id, view.To.Id) != (FromId, ToId) ? Load() : Task.CompletedTask;

    protected override async Task Load()
    {
        query = SnapshotAddress.Read(Navigation.Uri, new CompareSnapshots(FromId, ToId));
        change = query.Change;
        view = await Sender.Send(query);
    }

    private string Name(SnapshotFacts one) =>
        $"截至{one.AsOf.Text()}（{one.Kind.Word()}，{TimeZoneInfo.ConvertTime(one.KnownAt, Time.Zone):yyyy-MM-dd HH:mm}掌握）";

    private static string Word(StatusBucket? bucket, string nothing) => bucket?.Word() ?? nothing;

    private void Search() => Navigation.NavigateTo(SnapshotAddress.Of(query with { Change = change, After = null }));

    private void Reset() => Navigation.NavigateTo(SnapshotAddress.Comparison(FromId, ToId));
}
