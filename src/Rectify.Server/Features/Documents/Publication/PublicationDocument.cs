using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Publication;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents.Publication;

/// <summary>What the notice is made from.</summary>
/// <param name="Rows">The findings that may be published.</param>
/// <param name="Withheld">How many may not, by reason.</param>
internal sealed record PublicationFacts(
    FindingSource Source, HalfYearReport Report, IReadOnlyList<DocumentRow> Rows, WithheldCounts Withheld, OutcomeTally Outcomes,
    string Bureau, NameCover Names)
{
    public SourceReport Numbers => Report.Sources.Single();
}

/// <summary>整改进展情况通报: the whole numbers, then finding by finding what may be told. Who did it stays out; which unit did is in.</summary>
internal static class PublicationDocument
{
    public static OfficialDocument Of(PublicationFacts facts, BureauTime time) => new(
        $"{facts.Bureau}\n关于{DocumentWords.Subject(facts.Source)}整改进展情况的通报",
        DocumentWords.CutOff(facts.Report.AsOf),
        [
            new ParagraphBlock("按照有关规定，现将整改进展情况予以公布。"),
            new HeadingBlock(1, "一、总体情况"),
            new ParagraphBlock(facts.Numbers.Sentence!),
            new ParagraphBlock($"{DocumentWords.Numbers(facts.Numbers.Tally)}完成率{facts.Numbers.Tally.Percent}。"),
            new ParagraphBlock(LeftOut(facts)),
            new HeadingBlock(1, "二、整改落实情况"),
            .. Shown(facts).Index().SelectMany(one => Aspect(one.Index + 1, one.Item.Title, one.Item.Rows, facts.Names)),
            new HeadingBlock(1, "三、整改成果"),
            .. DocumentWords.Outcomes(facts.Outcomes).Select(line => new ParagraphBlock(line)),
            new HeadingBlock(1, "四、下一步工作"),
            new ParagraphBlock(facts.Numbers.Tally.Open == 0
                ? "持续巩固整改成果，防止问题反弹。"
                : $"对正在推进的{facts.Numbers.Tally.Open}个问题，按已定的措施和时限继续推进；对已完成整改的，持续巩固，防止反弹。"),
        ],
        facts.Bureau,
        time.Today);

    /// <summary>Says how many are left out and why; the numbers above hold them all the same.</summary>
    private static string LeftOut(PublicationFacts facts) => facts.Withheld switch
    {
        { Total: 0 } => "以下逐项公布全部问题的整改情况。",
        var withheld => $"以下逐项公布{facts.Rows.Count}个问题的整改情况；另有{withheld.Total}个按规定不予公布"
            + $"（涉密{withheld.Secret}个、正在核查{withheld.UnderInvestigation}个、敏感{withheld.Sensitive}个），已计入上述总数。",
    };

    private static IEnumerable<(string Title, IReadOnlyList<DocumentRow> Rows)> Shown(PublicationFacts facts) =>
        facts.Numbers.Aspects.Select(aspect => (aspect.Title, (IReadOnlyList<DocumentRow>)[.. facts.Rows.Where(row => row.AspectId == aspect.AspectId)]))
            .Where(aspect => aspect.Item2.Count > 0);

    private static IEnumerable<DocumentBlock> Aspect(int place, string title, IReadOnlyList<DocumentRow> rows, NameCover names)
    {
        yield return new HeadingBlock(2, $"（{ChineseNumerals.Write(place)}）{names.Over(title)}");
        foreach (var (index, row) in rows.Index())
        {
            yield return new HeadingBlock(3, $"{index + 1}．{names.Over(DocumentWords.Ended(row.Text))}");
            yield return new ParagraphBlock(names.Over($"整改进展：{row.Status}。{DocumentWords.WhatWasDone(row)}"));
            if (row.Open)
                yield return new ParagraphBlock($"下一步：{DocumentWords.Until(row.Facts)}。");
        }
    }
}
