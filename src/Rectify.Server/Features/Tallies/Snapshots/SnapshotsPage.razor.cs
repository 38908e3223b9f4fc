using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>The frozen tallies of a year, and the button that freezes one by hand.</summary>
public sealed partial class SnapshotsPage
{
    private readonly HashSet<Guid> ticked = [];
    private IReadOnlyList<SnapshotSummary>? snapshots;
    private SnapshotSummary? corrected;
    private SnapshotKind? kind;
    private int year;
    private bool takes;
    private bool open;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var user = (await SignIn).User;
        takes = user.IsInRole(nameof(AccountRole.Liaison)) || user.IsInRole(nameof(AccountRole.Reporter));
        await base.OnInitializedAsync();
    }

    protected override async Task Load()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        year = int.TryParse(query.GetValueOrDefault("year"), out var asked) ? asked : Time.Today.Year;
        kind = Enum.TryParse<SnapshotKind>(query.GetValueOrDefault("kind"), out var wanted) && Enum.IsDefined(wanted) ? wanted : null;
        ticked.Clear();
        snapshots = await Sender.Send(new GetSnapshots { Year = year, Kind = kind });
    }

    private void Tick(Guid one, bool wanted)
    {
        if (wanted)
            ticked.Add(one);
        else
            ticked.Remove(one);
    }

    /// <summary>The earlier of the two first.</summary>
    private void Compare()
    {
        var two = snapshots!.Where(one => ticked.Contains(one.Id)).OrderBy(one => one.AsOf).ThenBy(one => one.KnownAt).ToList();
        Navigation.NavigateTo(SnapshotAddress.Comparison(two[0].Id, two[1].Id));
    }

    private string KnownAt(SnapshotSummary one) => $"{TimeZoneInfo.ConvertTime(one.KnownAt, Time.Zone):yyyy-MM-dd HH:mm}";

    private void Begin(SnapshotSummary? corrects) => (corrected, open) = (corrects, true);

    private async Task Take(TakeSnapshot command, string key)
    {
        var receipt = await Sender.Send(command, key);
        await Toasts.Success("定格统计", $"已定格，哈希 {receipt.Hash[..12]}。");
        if (receipt.AsOf.Year == year)
            await Load();
        else
            Navigation.NavigateTo(AddressOf(receipt.AsOf.Year, null));
    }

    private void Search() => Navigation.NavigateTo(AddressOf(year, kind));

    private void Reset() => Navigation.NavigateTo(SnapshotAddress.List);

    private static string AddressOf(int year, SnapshotKind? kind) =>
        $"{SnapshotAddress.List}?year={year}" + (kind is null ? "" : $"&kind={kind}");
}
