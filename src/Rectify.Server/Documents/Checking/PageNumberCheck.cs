using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Checking;

/// <summary>页码: 4号 宋体 between dashes, at the outer edge, right on odd pages and left on even ones.</summary>
internal static partial class PageNumberCheck
{
    private const string Expected = "4号宋体，“— 1 —”，单页居右、双页居左";
    private const int HalfPoints = 28;

    public static LayoutFinding Of(MainDocumentPart main, StyleBook styles, FontNames fonts)
    {
        var numbers = main.FooterParts.SelectMany(part => part.Footer?.Descendants<Paragraph>() ?? []).Where(HasNumber).ToList();
        var problems = numbers.Count == 0 ? ["页脚中没有页码"] : Problems(main, numbers, styles, fonts).Distinct().ToList();
        return new LayoutFinding(
            LayoutItem.PageNumbers, Expected, problems.Count == 0 ? "与标准一致" : string.Join('；', problems), problems.Count == 0, []);
    }

    private static IEnumerable<string> Problems(MainDocumentPart main, List<Paragraph> numbers, StyleBook styles, FontNames fonts)
    {
        foreach (var number in numbers)
        {
            var run = number.Descendants<Run>().FirstOrDefault();
            if (!fonts.IsPageNumber(styles.Font(number, run)))
                yield return $"字体为{styles.Font(number, run) ?? "未指定"}";
            if (styles.Size(number, run) != HalfPoints)
                yield return $"字号为{TypeSizes.Word(styles.Size(number, run))}";
            if (!Dashes().IsMatch(number.InnerText))
                yield return "数字左右没有一字线";
        }

        if (main.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>() is null)
            yield return "没有区分单、双页";
        else if (!numbers.Select(number => styles.Nearest<Justification>(number)?.Val?.InnerText).Order().SequenceEqual(["left", "right"]))
            yield return "不是单页居右、双页居左";
    }

    private static bool HasNumber(Paragraph paragraph) =>
        paragraph.Descendants<SimpleField>().Select(field => field.Instruction?.Value)
            .Concat(paragraph.Descendants<FieldCode>().Select(code => code.Text))
            .Any(code => code?.Contains("PAGE", StringComparison.OrdinalIgnoreCase) == true);

    [GeneratedRegex(@"^\s*[—－–-].*[—－–-]\s*$")]
    private static partial Regex Dashes();
}
