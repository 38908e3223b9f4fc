using System.Text.RegularExpressions;

namespace Rectify.Domain.Reports.Texts;

/// <summary>The words by which statements are recognised. What stands first takes the words that a later one would match too.</summary>
/// <remarks>
/// Digits are 0 to 9: those of other scripts, which \d takes too, are no numbers to a parser. Chinese numerals count where
/// they count something: 每一个, 第二项 and 某一个 do not.
/// </remarks>
internal static partial class StatementPatterns
{
    private const string Numerals = "零〇○一二两三四五六七八九十百千万";

    private const string Number = "(?<number>[0-9]{1,9}|(?<![每某任另这那同第逐数几各" + Numerals + "])[" + Numerals + "]{1,9})";

    private const string Share = "[0-9]{1,3}(?:\\.[0-9]{1,9})?";

    private const string SpokenShare = Share + "|[" + Numerals + "]{1,5}(?:点[零〇○一二三四五六七八九]{1,9})?";

    /// <summary>一个 before these is an article more often than a number.</summary>
    private const string NoArticle = "(?!一个(?:问题|方面))";

    public static IReadOnlyList<(StatementKind Kind, Regex Words)> All { get; } =
    [
        (StatementKind.CutOff, CutOff()),
        (StatementKind.Undated, Undated()),
        (StatementKind.AllExpectedThisYear, AllExpected()),
        (StatementKind.AllPutRight, AllPutRight()),
        (StatementKind.Percent, Percent()),
        (StatementKind.Sustained, Sustained()),
        (StatementKind.MostlyDone, MostlyDone()),
        (StatementKind.CompletedOnce, CompletedOnce()),
        (StatementKind.Completed, Completed()),
        (StatementKind.NotStarted, NotStarted()),
        (StatementKind.Open, Open()),
        (StatementKind.Overdue, Overdue()),
        (StatementKind.DueThisYear, DueThisYear()),
        (StatementKind.Measures, Measures()),
        (StatementKind.Aspects, Aspects()),
        (StatementKind.Total, Total()),
    ];

    [GeneratedRegex(@"截[至止]到?\s*(?<year>[0-9〇零○一二三四五六七八九]{4})年(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日")]
    private static partial Regex CutOff();

    [GeneratedRegex("截[至止]到?(?:目前|现在|当前)")]
    private static partial Regex Undated();

    [GeneratedRegex("预计[今本]年(?:内|底前)?(?:能够|能|可)?(?:全部|全面)完成(?:整改)?")]
    private static partial Regex AllExpected();

    [GeneratedRegex("[都均]已?得到了?有效整治|[都均](?:已经|已)?(?:全部)?整改到位")]
    private static partial Regex AllPutRight();

    [GeneratedRegex(@"完成率(?:为|达到|达|是)?\s*(?:(?<number>" + Share + @")\s*[%％]|百分之(?<number>" + SpokenShare + "))")]
    private static partial Regex Percent();

    [GeneratedRegex(@"完成整改并长期坚持的?有?\s*" + Number + @"\s*[个项]")]
    private static partial Regex Sustained();

    [GeneratedRegex(@"基本完成(?:整改)?的?有?\s*" + Number + @"\s*[个项]")]
    private static partial Regex MostlyDone();

    [GeneratedRegex(@"已完成整改的?有?\s*" + Number + @"\s*[个项]")]
    private static partial Regex CompletedOnce();

    [GeneratedRegex(@"(?:已完成|已销号|完成整改|整改完成)的?有?\s*" + Number + @"\s*[个项]")]
    private static partial Regex Completed();

    [GeneratedRegex(@"未启动(?:整改)?的?有?\s*" + Number + @"\s*[个项]")]
    private static partial Regex NotStarted();

    [GeneratedRegex(@"正在(?:推进|整改)(?:整改)?的?有?\s*" + Number + @"\s*[个项]")]
    private static partial Regex Open();

    [GeneratedRegex(@"超期(?:未完成)?的?有?\s*" + Number + @"\s*[个项]")]
    private static partial Regex Overdue();

    [GeneratedRegex(Number + @"\s*[个项](?:问题)?预计[今本]年内?(?:能够|能|可)?完成")]
    private static partial Regex DueThisYear();

    [GeneratedRegex(Number + @"\s*[条项](?:整改)?措施")]
    private static partial Regex Measures();

    [GeneratedRegex(NoArticle + Number + @"\s*个方面")]
    private static partial Regex Aspects();

    [GeneratedRegex(NoArticle + Number + @"\s*[个项](?:具体)?问题")]
    private static partial Regex Total();
}
