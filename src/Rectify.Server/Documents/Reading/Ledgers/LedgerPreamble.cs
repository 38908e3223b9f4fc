using System.Text.RegularExpressions;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What the rows above a ledger's header say.</summary>
internal sealed partial record LedgerPreamble(string Title, string? FilledInBy, DateOnly? CutOff, DateOnly? FeedbackDate, string? SourceName = null, StatedCounts? Stated = null)
{
    public static LedgerPreamble Of(LedgerSheet sheet)
    {
        var lines = sheet.Top.TakeWhile(row => row.Number < sheet.Header?.FirstRow).Select(Line).Where(line => line.Length > 0).ToList();
        var text = string.Join('\n', lines);
        return new LedgerPreamble(
            lines.FirstOrDefault(line => !IsFact(line)) ?? sheet.Name,
            FilledIn().Match(text) is { Success: true } unit ? unit.Groups[1].Value : null,
            DateAfter(CutOffWords(), text),
            DateAfter(FeedbackWords(), text),
            SourceWords().Match(text) is { Success: true } source ? CleanText.OrNull(source.Groups[1].Value) : null,
            StatedWords.Find(lines.Where(line => !NoteLine().IsMatch(line))));
    }

    /// <summary>Whether both sheets may be about one source, as far as they name it and its day.</summary>
    public bool MayShareSourceWith(LedgerPreamble other) =>
        (SourceName is null || other.SourceName is null || SourceName == other.SourceName)
        && (FeedbackDate is null || other.FeedbackDate is null || FeedbackDate == other.FeedbackDate);

    private static bool IsFact(string line) => FactLine().IsMatch(line);

    // A label and its date may stand in neighbouring cells.
    private static string Line(SheetRow row) => string.Join(' ', row.OwnColumns.Select(column => row[column].Text));

    private static DateOnly? DateAfter(Regex words, string text) =>
        words.Match(text) is { Success: true } match ? DateWords.FindIn(match.Groups[1].Value) : null;

    [GeneratedRegex(@"^[（(]?(填报|填表|制表|报送|责任单位|牵头|单位|日期|截至|截止|反馈|问题来源|附件|附表|注[:：]|说明|填写)")]
    private static partial Regex FactLine();

    [GeneratedRegex(@"(?:填报|填表|报送|责任|牵头)(?:单位|部门|科室)[:：]?[^\S\n]*([^\s，,；;]+)")]
    private static partial Regex FilledIn();

    [GeneratedRegex(@"问题来源[:：]([^\n；;]+)[；;\n]")]
    private static partial Regex SourceWords();

    [GeneratedRegex("^(注|说明|填写)|[:：].*(请|应)")]
    private static partial Regex NoteLine();

    [GeneratedRegex("截[至止](.*)")]
    private static partial Regex CutOffWords();

    [GeneratedRegex("反馈(?:日期|时间)(.*)")]
    private static partial Regex FeedbackWords();
}
