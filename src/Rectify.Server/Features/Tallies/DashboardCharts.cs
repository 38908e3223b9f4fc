using System.Globalization;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>The dashboard's charts, each with the words that say the same.</summary>
internal sealed class DashboardCharts(Dashboard board)
{
    private const string OpenedInMonth = "当月新增或重开";
    private const string ClosedInMonth = "当月销号";
    private const string CompletedAtEnd = "月末已完成";
    private const string OpenAtEnd = "月末未完成";

    private static readonly (string Name, Tone Tone, TallyFigure Figure, Func<Tally, int> Count)[] Statuses =
    [
        ("已完成", Tone.Green, TallyFigure.Completed, tally => tally.Completed),
        ("正在推进", Tone.Blue, TallyFigure.InProgress, tally => tally.InProgress),
        ("未启动", Tone.Grey, TallyFigure.NotStarted, tally => tally.NotStarted),
    ];

    /// <summary>The units that lead findings; a bar of nothing says nothing.</summary>
    public IReadOnlyList<UnitTally> LeadingUnits { get; } = Leading(board);

    public object Status { get; } = ChartOptions.Ring(
        board.Totals.Total.ToString(CultureInfo.InvariantCulture),
        [
            .. Statuses.Where(status => status.Count(board.Totals) > 0)
                .Select(status => new ChartSlice(status.Name, status.Count(board.Totals), status.Tone)),
        ]);

    public string StatusWords { get; } =
        $"应整改{board.Totals.Total}个：" + string.Join('，', Statuses.Select(status => $"{status.Name}{status.Count(board.Totals)}个")) + "。";

    public object Curve { get; } = ChartOptions.Course(
        [.. board.Curve.Select(point => $"{point.Day.Month}月")],
        [
            new ChartSeries(ClosedInMonth, [.. board.Curve.Select(point => point.Closed)], Tone.Green),
            new ChartSeries(OpenedInMonth, [.. board.Curve.Select(point => point.Opened)], Tone.Orange),
        ],
        [
            new ChartSeries(CompletedAtEnd, [.. board.Curve.Select(point => point.Completed)], Tone.Green),
            new ChartSeries(OpenAtEnd, [.. board.Curve.Select(point => point.Open)], Tone.Blue),
        ]);

    public string CurveWords { get; } = string.Join('；', board.Curve.Select(point =>
        $"{point.Day.Month}月新增或重开{point.Opened}个、销号{point.Closed}个，月末未完成{point.Open}个、已完成{point.Completed}个")) + "。";

    public object Units { get; } = Bars([.. Leading(board).Select(unit => (unit.Name, unit.Leading))]);

    public string UnitWords { get; } = Words(Leading(board).Select(unit => (unit.Name, unit.Leading)));

    public object Aspects { get; } = Bars([.. board.Aspects.Select(aspect => (aspect.Title, aspect.Tally))]);

    public string AspectWords { get; } = Words(board.Aspects.Select(aspect => (aspect.Title, aspect.Tally)));

    public static TallyFigure FigureOf(string? status) => Statuses.Single(one => one.Name == status).Figure;

    /// <summary>Where the rows behind a mark of the curve are.</summary>
    public static string RowsOf(string? series, MonthPoint month, GetTallyRows rows) => series switch
    {
        OpenedInMonth => YearRows.Moved(rows, month, TallyMove.Opened),
        ClosedInMonth => YearRows.Moved(rows, month, TallyMove.Closed),
        CompletedAtEnd => YearRows.Standing(rows, month, TallyFigure.Completed),
        _ => YearRows.Standing(rows, month, TallyFigure.Open),
    };

    public static string HeightFor(int lines) => string.Create(CultureInfo.InvariantCulture, $"{90 + 44 * lines}px");

    private static IReadOnlyList<UnitTally> Leading(Dashboard board) => [.. board.Units.Where(unit => unit.Leading.Total > 0)];

    private static object Bars(IReadOnlyList<(string Name, Tally Tally)> lines) => ChartOptions.StackedRows(
        [.. lines.Select(line => line.Name)],
        [.. Statuses.Select(status => new ChartSeries(status.Name, [.. lines.Select(line => status.Count(line.Tally))], status.Tone))]);

    private static string Words(IEnumerable<(string Name, Tally Tally)> lines) =>
        string.Join('；', lines.Select(line => $"{line.Name}{line.Tally.Total}个，已完成{line.Tally.Completed}个")) + "。";
}
