using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Features.Documents;
using Rectify.Server.Features.Sources;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The half-year summary on the screen: each number leads to its rows, and all of it goes into a Word file.</summary>
public sealed partial class ReportPage
{
    private IReadOnlyList<(Guid Value, string Text)> choices = [];
    private GetHalfYearReport query = new();
    private GetTallyRows rows = new();
    private ReportFilter filter = new();
    private HalfYearReport? report;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [Inject]
    private TextCopier Copier { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    private string KnownAt => $"{TimeZoneInfo.ConvertTime(report!.KnownAt, Time.Zone):yyyy-MM-dd HH:mm}";

    /// <summary>What the other ways to a paper understand of the question.</summary>
    private GetHalfYearReport Scope => new() { AsOf = query.AsOf, SourceIds = query.SourceIds };

    private string FilesHref => SourceDocumentsPage.Href(query.SourceIds is [var only] ? only : null, query.AsOf);

    private IReadOnlyList<TallyTableLine> UnitLines => [.. report!.Units.Select(unit => TallyTableLine.Of(unit, rows))];

    protected override async Task OnInitializedAsync()
    {
        choices = [.. (await Sender.Send(new GetSources())).Select(source => (source.Id, source.Name))];
        await base.OnInitializedAsync();
    }

    protected override Task Load()
    {
        query = ReportAddress.Read(Navigation.Uri, Time.Today);
        filter = ReportFilter.Of(query, Time);
        return Ask();
    }

    private async Task Ask()
    {
        report = await Sender.Send(query);
        rows = new GetTallyRows
        {
            AsOf = report.AsOf,
            KnownAt = report.KnownAt,
            SourceIds = query.SourceIds,
            Kind = query.Kind,
            LeadUnitId = query.LeadUnitId,
            LeaderId = query.LeaderId,
            Type = query.Type,
        };
    }

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    private void Search() => Navigation.NavigateTo(ReportAddress.Page(filter.ToQuery(query.AsOf!.Value, Time)));

    private void Reset() => Navigation.NavigateTo("report");

    private async Task Copy(string sentence)
    {
        if (await Copier.Copy(sentence))
            await Toasts.Success("半年总结", "句子已复制。");
        else
            await Toasts.Warning("半年总结", "浏览器不允许复制，请选中句子后手工复制。");
    }
}
