using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Writing;

namespace Rectify.Server.Features.Import;

/// <summary>Papers write as long as they like; names and headings in the ledger end somewhere.</summary>
internal static class ImportLengths
{
    private const int Name = 50;
    private const int UnitName = 100;
    private const int Heading = 500;

    public static void Check(ImportPlan plan)
    {
        Check(plan, where: null, "文件名", plan.FileName, 255);
        Check(plan, where: null, "来源名称", plan.Source.Name, 200);
        Check(plan, where: null, "反馈单位", plan.Source.IssuedBy, 100);
        foreach (var row in plan.Rows)
            foreach (var (column, text, limit) in Texts(row))
                Check(plan, row.Paper.Where, column, text, limit);
    }

    private static IEnumerable<(string Column, string? Text, int Limit)> Texts(PlannedRow row)
    {
        var paper = row.Paper;
        yield return ("序号", paper.Number, Name);
        yield return ("方面", row.Aspect.Title, Heading);
        yield return ("重点内容", paper.KeyPoint, Heading);
        yield return ("具体问题", paper.Text, XmlText.LongestCell);
        yield return ("责任领导", paper.Leader, Name);
        yield return ("责任人", paper.Owner, Name);
        yield return ("长期坚持责任人", paper.SustainOwner, Name);
        foreach (var unit in ImportChecks.UnitsOf(paper))
            yield return ("责任单位", unit, UnitName);
    }

    private static void Check(ImportPlan plan, PaperLocation? where, string column, string? text, int limit)
    {
        if (text is null || text.Length <= limit)
            return;
        var place = where is { Paragraph: not null } ? $"{where}的" : "";
        plan.Errors.Add(new PaperError(
            where?.Sheet, where?.Row, where?.Sheet is null ? null : column, $"{place}{column}有{text.Length}个字，最多{limit}个字。请缩短后重新导入。"));
    }
}
