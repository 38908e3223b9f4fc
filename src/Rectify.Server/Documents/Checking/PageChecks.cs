using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Checking;

/// <summary>The page of the standard: A4, 37 mm above, 28 mm at the binding edge, 156 × 225 mm of type on a grid of 22 × 28.</summary>
internal static class PageChecks
{
    public const double Lines = 22;
    public const double Characters = 28;

    private const double TwipsPerMillimetre = 1440 / 25.4;
    private const double Tolerance = 1;

    // The grid's spacing is in 4096ths of a point; a point has 20 twips.
    private const double GridUnits = 4096 / 20.0;

    public static IEnumerable<LayoutFinding> Of(IReadOnlyList<SectionProperties> sections, StyleBook styles)
    {
        var pages = sections.Count == 0 ? [new SectionProperties()] : sections;
        var shapes = pages.Select(Shape).ToList();
        return
        [
            Finding(LayoutItem.Paper, "A4（210毫米×297毫米）", shapes, shape => $"{Text(shape.Short)}×{Text(shape.Long)}毫米",
                shape => Near(shape.Short, 210) && Near(shape.Long, 297)),
            Finding(LayoutItem.TopMargin, "37毫米（允许±1毫米）", shapes, shape => $"{Text(shape.Top)}毫米", shape => Near(shape.Top, 37)),
            Finding(LayoutItem.LeftMargin, "28毫米（允许±1毫米）", shapes, shape => $"{Text(shape.Left)}毫米", shape => Near(shape.Left, 28)),
            Finding(LayoutItem.TypeArea, "156毫米×225毫米", shapes, shape => $"{Text(shape.Width)}×{Text(shape.Height)}毫米",
                shape => Near(shape.Width, 156) && Near(shape.Height, 225)),
            Grid(LayoutItem.LinesPerPage, "文档网格每面22行", pages.Zip(shapes, LineCount), Lines, "行"),
            Grid(LayoutItem.CharactersPerLine, "文档网格每行28字", pages.Zip(shapes, (page, shape) => CharacterCount(page, shape, styles)), Characters, "字"),
        ];
    }

    private static LayoutFinding Finding(
        LayoutItem item, string expected, List<PageMeasures> shapes, Func<PageMeasures, string> text, Func<PageMeasures, bool> holds) =>
        new(item, expected, string.Join('；', shapes.Select(text).Distinct()), shapes.TrueForAll(shape => holds(shape)), []);

    private static LayoutFinding Grid(LayoutItem item, string expected, IEnumerable<double?> counts, double wanted, string unit)
    {
        var found = counts.Distinct().ToList();
        return new LayoutFinding(
            item, expected, string.Join('；', found.Select(count => count is { } number ? Text(Math.Floor(number)) + unit : "没有设置网格")),
            found.TrueForAll(count => count is { } number && Math.Floor(number) == wanted), []);
    }

    private static double? LineCount(SectionProperties page, PageMeasures shape) =>
        page.GetFirstChild<DocGrid>() is { Type: { } type, LinePitch.Value: > 0 and var pitch } && type.Value != DocGridValues.Default
            ? shape.Lines(pitch / TwipsPerMillimetre)
            : null;

    private static double? CharacterCount(SectionProperties page, PageMeasures shape, StyleBook styles)
    {
        if (page.GetFirstChild<DocGrid>() is not { Type: { } type } grid
            || (type.Value != DocGridValues.LinesAndChars && type.Value != DocGridValues.SnapToChars))
            return null;
        var cell = (styles.DefaultSize * 10) + ((grid.CharacterSpace?.Value ?? 0) / GridUnits);
        return cell > 0 ? shape.Characters(cell / TwipsPerMillimetre) : null;
    }

    /// <summary>In millimetres and as on an upright page: one on its side has its binding edge at the top.</summary>
    private static PageMeasures Shape(SectionProperties section)
    {
        var size = section.GetFirstChild<PageSize>();
        var margin = section.GetFirstChild<PageMargin>();
        double width = (size?.Width?.Value ?? 0) / TwipsPerMillimetre, height = (size?.Height?.Value ?? 0) / TwipsPerMillimetre;
        double top = (margin?.Top?.Value ?? 0) / TwipsPerMillimetre, bottom = (margin?.Bottom?.Value ?? 0) / TwipsPerMillimetre;
        double left = ((margin?.Left?.Value ?? 0) + (margin?.Gutter?.Value ?? 0)) / TwipsPerMillimetre;
        var right = (margin?.Right?.Value ?? 0) / TwipsPerMillimetre;
        return width > height
            ? new PageMeasures(height, width, right, top, height - top - bottom, width - left - right, IsTurned: true)
            : new PageMeasures(width, height, top, left, width - left - right, height - top - bottom, IsTurned: false);
    }

    private static bool Near(double found, double wanted) => Math.Abs(found - wanted) <= Tolerance;

    private static string Text(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record PageMeasures(double Short, double Long, double Top, double Left, double Width, double Height, bool IsTurned)
    {
        // Half a hundredth of a millimetre makes up for what was rounded to twips.
        private const double Rounding = 0.05;

        public double Lines(double pitch) => IsTurned ? PageChecks.Lines * Rounded(Width, pitch, 15) : (Height + Rounding) / pitch;

        public double Characters(double cell) => IsTurned ? PageChecks.Characters * Rounded(Height, cell, 40) : (Width + Rounding) / cell;

        /// <summary>A page on its side takes fewer lines of more characters; as many as fit by the same pitch are right.</summary>
        private static double Rounded(double length, double pitch, double wanted) => Math.Floor((length + Rounding) / pitch) == wanted ? 1 : 0;
    }
}
