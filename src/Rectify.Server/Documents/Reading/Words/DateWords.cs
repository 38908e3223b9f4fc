using System.Globalization;
using System.Text.RegularExpressions;
using Rectify.Domain.Common;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>A date read from words; <paramref name="YearAssumed"/> where the words had no year.</summary>
internal readonly record struct DateReading(DateOnly Date, bool YearAssumed);

/// <summary>Dates as ledgers write them: 2020年6月底前, 2020-06, 6月30日前. A month means its last day.</summary>
internal static partial class DateWords
{
    // Longer text is no date, and would only keep the patterns busy.
    private const int LongestDate = 60;

    /// <param name="words">The cell's text.</param>
    /// <param name="notBefore">The feedback date: a date without a year is the first such day on or after it.</param>
    /// <returns>Null where the words are no date, or lack a year and there is no feedback date.</returns>
    public static DateReading? Read(string words, DateOnly? notBefore)
    {
        if (words.Length > LongestDate)
            return null;
        var text = Suffix().Replace(Prefix().Replace(ChineseNumerals.Narrow(CleanText.Compact(words)), ""), "");
        if (Compact8().IsMatch(text))
            return Dated(text[..4], text[4..6], text[6..]);
        if (Compact6().IsMatch(text))
            return Dated(text[..4], text[4..], "");
        if (Separated().Match(text) is { Success: true } separated)
            return Dated(separated.Groups["y"].Value, separated.Groups["m"].Value, separated.Groups["d"].Value);
        return Written().Match(text) is { Success: true } written ? FromWritten(written, notBefore) : null;
    }

    /// <summary>The first full date within a longer text.</summary>
    public static DateOnly? FindIn(string text) =>
        FullDate().Match(ChineseNumerals.Narrow(CleanText.Compact(text))) is { Success: true } match
            ? Read(match.Value, null)?.Date
            : null;

    private static DateReading? FromWritten(Match match, DateOnly? notBefore)
    {
        if (Day(match) is not { } day)
            return null;
        if (match.Groups["y"].Success)
            return Number(match.Groups["y"]) is { } year ? Exact(year, day.Month, day.Day) : null;
        return notBefore is { } from ? FirstOnOrAfter(from, day.Month, day.Day) : null;
    }

    private static DateReading? FirstOnOrAfter(DateOnly from, int month, string day)
    {
        // 29 February may be up to eight years away.
        for (var year = from.Year; year <= from.Year + 8; year++)
        {
            if (Exact(year, month, day) is { } found && found.Date >= from)
                return found with { YearAssumed = true };
        }

        return null;
    }

    private static (int Month, string Day)? Day(Match match)
    {
        if (match.Groups["m"].Success)
            return Number(match.Groups["m"]) is { } month ? (month, match.Groups["d"].Value + match.Groups["third"].Value) : null;
        if (match.Groups["q"].Success)
            return Number(match.Groups["q"]) is >= 1 and <= 4 and var quarter ? (quarter * 3, "") : null;
        return match.Groups["half"].Value == "上" ? (6, "") : (12, "");
    }

    private static DateReading? Dated(string year, string month, string day) =>
        Exact(int.Parse(year, CultureInfo.InvariantCulture), int.Parse(month, CultureInfo.InvariantCulture), day);

    private static DateReading? Exact(int year, int month, string day)
    {
        if (year is < 1949 or > 2999 || month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        int? number = day switch { "" or "下旬" => last, "上旬" => 10, "中旬" => 20, _ => ChineseNumerals.Parse(day) };
        return number is >= 1 && number <= last ? new DateReading(new DateOnly(year, month, number.Value), false) : null;
    }

    private static int? Number(Group group) => ChineseNumerals.Parse(group.Value);

    [GeneratedRegex(@"^(截至|截止|于|在|限|力争|预计|计划|拟)+(日期|时间)?[:到]?")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"((以|之)?前|完成|整改|销号|到位|[,、;并]*(长期|持续)(坚持|推进|整改)|。)+$")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(19|20)\d{6}$")]
    private static partial Regex Compact8();

    [GeneratedRegex(@"^(19|20)\d{2}(0[1-9]|1[0-2])$")]
    private static partial Regex Compact6();

    [GeneratedRegex(@"^(?<y>\d{4})[-./、](?<m>\d{1,2})([-./、](?<d>\d{1,2}))?日?([T\s]?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?$")]
    private static partial Regex Separated();

    [GeneratedRegex(@"^((?<y>[0-9零〇○一二三四五六七八九]{4})年)?((?<m>[0-9一二三四五六七八九十]{1,3})月(份)?((?<d>[0-9一二三四五六七八九十]{1,3})[日号]?|(?<third>[上中下]旬)|[底末内])?|第?(?<q>[1-4一二三四])季度[末底]?|(?<half>[上下])半年[末底]?|(?<yearEnd>年?[底末内]|年度[内末]?))$|^(?<y>[0-9零〇○一二三四五六七八九]{4})年(?<yearEnd>)$")]
    private static partial Regex Written();

    [GeneratedRegex(@"[0-9零〇○一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月([0-9一二三四五六七八九十]{1,3}日|底|末)|\d{4}[-./]\d{1,2}[-./]\d{1,2}")]
    private static partial Regex FullDate();
}
