using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>
/// The measures of one cell, numbered line by line. A measure may hold numbers of its own that would divide it when the
/// cell is read: the first numbering is taken that reads back as it was written.
/// </summary>
internal static class NumberedMeasures
{
    private static readonly Func<int, string>[] Numberings =
    [
        place => $"{place}.",
        place => $"（{place}）",
        place => $"（{ChineseNumerals.Write(place)}）",
        place => place <= 20 ? $"{(char)('①' + place - 1)}" : $"{place}.",
    ];

    public static string? Write(IReadOnlyList<string> measures)
    {
        var bare = measures.Select(measure => MeasureList.Bare(XmlText.Clean(measure))).OfType<string>().ToList();
        if (bare.Count == 0)
            return null;
        var ways = Numberings.Select(numbering => Join(bare, numbering)).ToList();
        return ways.Find(way => MeasureList.Split(way).SequenceEqual(bare)) ?? ways[0];
    }

    // A digit behind the stop would make one decimal number of the two.
    private static string Join(List<string> measures, Func<int, string> numbering) => string.Join('\n', measures.Select(
        (measure, index) => numbering(index + 1) + (char.IsDigit(measure[0]) ? " " : "") + measure));
}
