using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Domain.Common;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>Counts Word's automatic numbering, which stands in no paragraph's text: （一）, 1．, （1）.</summary>
internal sealed partial class AutomaticNumbers(MainDocumentPart document, WordStyles styles)
{
    private readonly Dictionary<int, int[]> _counters = [];
    private readonly HashSet<(int List, int Depth)> _restarted = [];
    private readonly Dictionary<int, NumberedList> _lists = NumberedList.All(document.NumberingDefinitionsPart?.Numbering);

    /// <summary>The number of <paramref name="paragraph"/> as printed, or nothing; call once for each, in order.</summary>
    public string Next(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var inherited = own?.NumberingId is null ? styles.NumberingOf(paragraph) : null;
        var numbering = inherited?.Numbering ?? own;
        if (numbering?.NumberingId?.Val?.Value is not { } id || !_lists.TryGetValue(id, out var list))
            return "";
        var depth = (own ?? numbering).NumberingLevelReference?.Val?.Value ?? numbering.NumberingLevelReference?.Val?.Value
            ?? list.DepthOf(inherited?.Style);
        return Print(list, Math.Clamp(depth, 0, NumberedList.Depths - 1), id);
    }

    private string Print(NumberedList list, int depth, int id)
    {
        var counters = Advance(list, depth, id);
        var text = list.TextOf(depth);
        var number = Placeholder().Replace(text, match => Write(match.Value[1] - '1', counters, list, list.IsLegal(depth)));
        // A bare number is a heading's number to the reader, who sees the gap behind it.
        return Bare().IsMatch(text) && number.Length > 0 && char.IsLetterOrDigit(number[^1]) && number[^1] is not (>= '①' and <= '⑳')
            ? number + (NumberFormats.IsChinese(list.FormatOf(depth)) ? "、" : "．")
            : number;
    }

    private int[] Advance(NumberedList list, int depth, int id)
    {
        if (!_counters.TryGetValue(list.Id, out var counters))
            _counters[list.Id] = counters = new int[NumberedList.Depths];
        if (list.RestartOf(depth) is not null && _restarted.Add((id, depth)))
            counters[depth] = 0;
        counters[depth] = counters[depth] == 0 ? list.StartOf(depth) : counters[depth] + 1;
        for (var below = depth + 1; below < NumberedList.Depths; below++)
            counters[below] = list.CountsOn(below) ? counters[below] : 0;
        return counters;
    }

    private static string Write(int depth, int[] counters, NumberedList list, bool asDigits)
    {
        var number = counters[depth] == 0 ? list.StartOf(depth) : counters[depth];
        return NumberFormats.Write(number, asDigits ? "decimal" : list.FormatOf(depth));
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\s*%[1-9]\s*$")]
    private static partial Regex Bare();
}
