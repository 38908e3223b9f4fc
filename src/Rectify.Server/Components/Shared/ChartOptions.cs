namespace Rectify.Server.Components.Shared;

/// <summary>A row of numbers under one name and colour.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<int> Values, Tone Tone = Tone.Blue);

/// <summary>A part of a whole.</summary>
public sealed record ChartSlice(string Name, int Value, Tone Tone);

/// <summary>The charts of the house, so that all pages draw them alike.</summary>
public static class ChartOptions
{
    private const string Ink = "#50565f";
    private const string Rule = "#e4e7ed";

    private static readonly string[] Marks = ["circle", "triangle", "rect", "diamond"];
    private static readonly string[] Strokes = ["solid", "dashed", "dotted"];

    /// <summary>How wide a category's name may be before it breaks, in pixels.</summary>
    private const int ShortName = 72;
    private const int LongName = 150;

    /// <summary>Stacked bars: one bar a category, one layer a series.</summary>
    public static object StackedBars(IReadOnlyList<string> categories, params IReadOnlyList<ChartSeries> series) =>
        Stacked(Categories(categories, ShortName), Counts(), series);

    /// <summary>Stacked bars lying down, the first on top: for many categories, or long names.</summary>
    public static object StackedRows(IReadOnlyList<string> categories, params IReadOnlyList<ChartSeries> series) =>
        Stacked(Counts(), Categories(categories, LongName, inverse: true), series);

    /// <summary>
    /// A course over time: bars for what happened in each period, lines for what stood at its end. Lines differ in
    /// their marks and strokes, bars in their patterns, so that nobody has to tell the colours apart.
    /// </summary>
    public static object Course(IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> bars, IReadOnlyList<ChartSeries> lines) => new
    {
        Tooltip = new { Trigger = "axis" },
        Legend = new { Bottom = 0, TextStyle = new { Color = Ink } },
        // Four names take two lines on a telephone.
        Grid = Grid(bottom: 64),
        XAxis = Categories(categories, ShortName),
        YAxis = Counts(),
        Series = bars.Select(Bar).Concat(lines.Select(Line)),
    };

    /// <summary>A ring with the total in its middle.</summary>
    public static object Ring(string total, params IReadOnlyList<ChartSlice> slices) => new
    {
        Tooltip = new { Trigger = "item", Formatter = "{b}：{c}（{d}%）" },
        Legend = Legend(),
        Title = new
        {
            Text = total,
            Left = "center",
            Top = "39%",
            TextStyle = new { FontSize = 22, Color = "#1f2329" },
        },
        Series = new[]
        {
            new
            {
                Type = "pie",
                Radius = new[] { "52%", "74%" },
                Center = new[] { "50%", "45%" },
                Label = new { Formatter = "{c}", FontSize = 14, Color = Ink },
                Data = slices.Select(one => new { one.Name, one.Value, ItemStyle = new { Color = Colour(one.Tone) } }),
            },
        },
    };

    private static object Bar(ChartSeries one) =>
        new { Type = "bar", one.Name, Data = one.Values, BarMaxWidth = 18, ItemStyle = new { Color = Colour(one.Tone) } };

    private static object Line(ChartSeries one, int place) => new
    {
        Type = "line",
        one.Name,
        Data = one.Values,
        Symbol = Marks[place % Marks.Length],
        SymbolSize = 9,
        LineStyle = new { Type = Strokes[place % Strokes.Length] },
        ItemStyle = new { Color = Colour(one.Tone) },
    };

    private static object Stacked(object across, object up, IReadOnlyList<ChartSeries> series) => new
    {
        Tooltip = new { Trigger = "axis", AxisPointer = new { Type = "shadow" } },
        Legend = Legend(),
        Grid = Grid(),
        XAxis = across,
        YAxis = up,
        Series = series.Select(one => new
        {
            Type = "bar",
            Stack = "all",
            one.Name,
            Data = one.Values,
            BarMaxWidth = 32,
            ItemStyle = new { Color = Colour(one.Tone) },
        }),
    };

    private static object Legend() => new { Bottom = 0, Icon = "roundRect", TextStyle = new { Color = Ink } };

    private static object Grid(int bottom = 40) => new { Left = 8, Right = 16, Top = 24, Bottom = bottom, ContainLabel = true };

    // Without interval 0 ECharts silently leaves out the names that do not fit.
    private static object Categories(IReadOnlyList<string> names, int width, bool inverse = false) => new
    {
        Type = "category",
        Data = names,
        Inverse = inverse,
        AxisLabel = new { Interval = 0, Color = Ink, HideOverlap = false, Width = width, Overflow = "break" },
        AxisLine = new { LineStyle = new { Color = Rule } },
        AxisTick = new { Show = false },
    };

    private static object Counts() => new
    {
        Type = "value",
        MinInterval = 1,
        AxisLabel = new { Color = Ink },
        SplitLine = new { LineStyle = new { Color = Rule } },
    };

    private static string Colour(Tone tone) => tone switch
    {
        Tone.Blue => "#4096ff",
        Tone.Violet => "#9254de",
        Tone.Green => "#52c41a",
        Tone.Orange => "#fa8c16",
        Tone.Red => "#f5222d",
        _ => "#bfc4cc",
    };
}
