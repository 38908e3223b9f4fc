using System.Globalization;

namespace Rectify.Benchmarks.Measuring;

/// <summary>Prints figures as the rows of a Markdown table, each as soon as it is known.</summary>
internal static class FigureTable
{
    public static void PrintHead()
    {
        Console.WriteLine("| what | findings | ours/s | reference/s | ratio | our CPU ms | reference CPU ms | ratio |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
    }

    public static void Print(params IReadOnlyList<Figure> figures)
    {
        foreach (var figure in figures)
            Print(figure);
    }

    private static void Print(Figure figure) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {figure.What} | {figure.Findings:N0} | {figure.Ours.PerSecond:N1} | {figure.Reference.PerSecond:N1} | {figure.SpeedRatio:F2} "
        + $"| {figure.Ours.ProcessorMilliseconds:F3} | {figure.Reference.ProcessorMilliseconds:F3} | {figure.ProcessorRatio:F2} |"));
}
