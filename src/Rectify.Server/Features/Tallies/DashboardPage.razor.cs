using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Common;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Sources;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>Where the rectification stands; every number and every bar leads to its rows.</summary>
public sealed partial class DashboardPage
{
    private IReadOnlyList<SourceRow> sources = [];
    private IReadOnlyList<TallyTableLine> unitLines = [];
    private IReadOnlyList<TallyTableLine> aspectLines = [];
    private GetTallyRows rows = new();
    private Dashboard? board;
    private DashboardCharts? charts;
    private DateOnly? asOf;
    private Guid? sourceId;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    private IReadOnlyList<BarItem> Due => [.. board!.Due.Select(week => new BarItem(
        $"{week.From:MM-dd} 至 {week.To:MM-dd}", week.Count,
        TallyAddress.Rows(rows with { Figure = TallyFigure.Open, DueFrom = week.From, DueTo = week.To })))];

    private IReadOnlyList<BarItem> Ageing => [.. board!.Ageing.Select(band => new BarItem(
        band.Label, band.Count, TallyAddress.Rows(rows with { Figure = TallyFigure.Open, SinceFrom = band.From, SinceTo = band.To })))];

    protected override async Task OnInitializedAsync()
    {
        sources = await Sender.Send(new GetSources());
        await base.OnInitializedAsync();
    }

    protected override async Task Load()
    {
        var asked = TallyAddress.ReadRows(Navigation.Uri);
        rows = new GetTallyRows { AsOf = asked.AsOf ?? Time.Today, SourceId = asked.SourceId };
        (asOf, sourceId) = (rows.AsOf, rows.SourceId);
        board = await Sender.Send(new GetDashboard { AsOf = rows.AsOf, SourceId = rows.SourceId });
        charts = new DashboardCharts(board);
        unitLines = [.. board.Units.Select(unit => TallyTableLine.Of(unit, rows))];
        aspectLines = [.. board.Aspects.Select(aspect => TallyTableLine.Of(aspect, rows))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string HrefOf(TallyFigure figure) => TallyAddress.Rows(rows with { Figure = figure });

    private void Open(TallyFigure figure) => Navigation.NavigateTo(HrefOf(figure));

    private void OpenLine(TallyTableLine line, ChartPoint point) =>
        Navigation.NavigateTo(TallyAddress.Rows(line.Rows with { Figure = DashboardCharts.FigureOf(point.Series) }));

    private void OpenMonth(ChartPoint point) =>
        Navigation.NavigateTo(DashboardCharts.RowsOf(point.Series, board!.Curve[point.Index], rows));

    private void Search() => Navigation.NavigateTo(QueryHelpers.AddQueryString("dashboard", new Dictionary<string, string?>
    {
        ["asOf"] = (asOf ?? Time.Today).Text(),
        ["sourceId"] = sourceId?.ToString(),
    }.Where(one => one.Value is not null)));

    private void Reset() => Navigation.NavigateTo("dashboard");
}
