using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Features.Import;

/// <summary>Shows a plan to whoever has to agree to it.</summary>
internal static class PreviewBuilder
{
    public static ImportPreview Of(ImportPlan plan) => new()
    {
        FileName = plan.FileName,
        Kind = plan.Paper.Kind,
        Title = plan.Paper.Title,
        Source = plan.Source,
        Stated = plan.Paper.Stated,
        Aspects = plan.Paper.Aspects.Count,
        KeyPoints = plan.Paper.KeyPointCount,
        Findings = plan.Rows.Count,
        Measures = plan.Rows.Sum(row => row.Paper.Measures.Count),
        ImportedBefore = plan.Before?.ImportedAt,
        NewUnits = [.. ImportChecks.UnknownUnits(plan)],
        NewPeople = [.. ImportChecks.UnknownPeople(plan)],
        Rows = [.. plan.Rows.Select(Row)],
        Warnings = plan.Warnings,
        Errors = plan.Errors,
    };

    private static PreviewRow Row(PlannedRow row)
    {
        var paper = row.Paper;
        return new PreviewRow(
            paper.Where.ToString(), paper.Number, row.Aspect.Title, paper.KeyPoint, paper.Text, paper.LeadUnit,
            paper.Measures, paper.Type, paper.Deadline, paper.Status, paper.Sustained, paper.Forecast, paper.ClosedOn,
            row.Change, row.Case?.Number);
    }
}
