using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Domain.Common;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>Counts Word's automatic numbering, which stands in no paragraph's text: （一）, 1．, （1）.</summary>
internal sealed partial class AutomaticNumbers(MainDocumentPart document)
{
    private const int Depths = 9;

    private readonly Dictionary<int, int[]> _counters = [];
    private readonly Dictionary<int, AbstractNum> _lists = Lists(document.NumberingDefinitionsPart?.Numbering);
    private readonly Dictionary<string, NumberingProperties?> _styles = StyleNumbering(document.StyleDefinitionsPart?.Styles);

    /// <summary>The number of <paramref name="paragraph"/> as printed, or nothing; call once for each, in order.</summary>
    public string Next(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var numbering = properties?.NumberingProperties
            ?? _styles.GetValueOrDefault(properties?.ParagraphStyleId?.Val?.Value ?? "");
        if (numbering?.NumberingId?.Val?.Value is not { } id || !_lists.TryGetValue(id, out var list))
            return "";
        var depth = Math.Clamp(numbering.NumberingLevelReference?.Val?.Value ?? 0, 0, Depths - 1);
        var levels = list.Elements<Level>().ToLookup(level => level.LevelIndex?.Value ?? 0);
        var counters = Advance(list.AbstractNumberId?.Value ?? id, depth, levels);
        var format = levels[depth].FirstOrDefault()?.LevelText?.Val?.Value ?? "";
        return Placeholder().Replace(format, match => Write(match.Value[1] - '1', counters, levels));
    }

    private int[] Advance(int list, int depth, ILookup<int, Level> levels)
    {
        if (!_counters.TryGetValue(list, out var counters))
            _counters[list] = counters = new int[Depths];
        counters[depth] = counters[depth] == 0 ? StartOf(depth, levels) : counters[depth] + 1;
        counters.AsSpan(depth + 1).Clear();
        return counters;
    }

    private static string Write(int depth, int[] counters, ILookup<int, Level> levels)
    {
        var number = counters[depth] == 0 ? StartOf(depth, levels) : counters[depth];
        var format = levels[depth].FirstOrDefault()?.NumberingFormat?.Val?.InnerText ?? "";
        return format switch
        {
            "bullet" or "none" => "",
            _ when format.StartsWith("decimalEnclosedCircle", StringComparison.Ordinal) && number is >= 1 and <= 20 =>
                $"{(char)('①' + number - 1)}",
            _ when format.StartsWith("chinese", StringComparison.Ordinal) => ChineseNumerals.Write(number),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static int StartOf(int depth, ILookup<int, Level> levels) =>
        levels[depth].FirstOrDefault()?.StartNumberingValue?.Val?.Value ?? 1;

    private static Dictionary<int, AbstractNum> Lists(Numbering? numbering)
    {
        var lists = (numbering?.Elements<AbstractNum>() ?? []).ToLookup(list => list.AbstractNumberId?.Value);
        return (numbering?.Elements<NumberingInstance>() ?? [])
            .Where(instance => instance.NumberID is not null && lists.Contains(instance.AbstractNumId?.Val?.Value))
            .DistinctBy(instance => instance.NumberID!.Value)
            .ToDictionary(instance => instance.NumberID!.Value, instance => lists[instance.AbstractNumId?.Val?.Value].First());
    }

    private static Dictionary<string, NumberingProperties?> StyleNumbering(Styles? styles) => (styles?.Elements<Style>() ?? [])
        .DistinctBy(style => style.StyleId?.Value)
        .ToDictionary(style => style.StyleId?.Value ?? "", style => style.StyleParagraphProperties?.NumberingProperties);

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
