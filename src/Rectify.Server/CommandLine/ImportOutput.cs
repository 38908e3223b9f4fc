using Rectify.Server.Documents.Reading;
using Rectify.Server.Features.Import;

namespace Rectify.Server.CommandLine;

/// <summary>What <c>rectify import</c> prints.</summary>
internal static class ImportOutput
{
    public static void Print(ImportPreview preview, bool written, bool json)
    {
        if (json)
            Output.PrintJson(Shape(preview, written));
        else
            PrintText(preview, written);
    }

    private static void PrintText(ImportPreview preview, bool written)
    {
        Console.WriteLine($"{preview.FileName}：{preview.Kind.Word()}《{preview.Title}》");
        Console.WriteLine($"  {preview.Aspects}个方面，{preview.KeyPoints}项重点内容，{preview.Findings}个问题，{preview.Measures}条措施");
        foreach (var warning in preview.Warnings)
            Console.WriteLine($"  提示 {warning.Where}：{warning.Message}");
        foreach (var error in preview.Errors)
            Console.Error.WriteLine($"  错误 {error}");
        Console.WriteLine("  " + Outcome(preview, written));
    }

    private static string Outcome(ImportPreview preview, bool written) => preview switch
    {
        { ImportedBefore: not null } => "该文件此前已导入，没有变化。",
        { Errors.Count: > 0 } => $"有{preview.Errors.Count}处错误，没有写入任何内容。",
        _ when written => $"已写入来源 {preview.Source.Code}“{preview.Source.Name}”，变更{preview.Changes}个问题。",
        _ => $"检查通过；正式导入将变更{preview.Changes}个问题（来源 {preview.Source.Code}“{preview.Source.Name}”）。",
    };

    // The shape that other systems rely on: see "Import" in the README.
    private static object Shape(ImportPreview preview, bool written) => new
    {
        kind = PaperReading.KindOf(preview.Kind),
        preview.FileName,
        preview.Title,
        written,
        preview.Changes,
        preview.ImportedBefore,
        preview.Stated,
        aspects = preview.Rows.GroupBy(row => row.Aspect).Select(aspect => new { title = aspect.Key, findings = aspect.Select(Finding) }),
        preview.Warnings,
        preview.Errors,
    };

    private static object Finding(PreviewRow row) => new
    {
        row.Number,
        heading = row.KeyPoint,
        row.Text,
        row.LeadUnit,
        row.Measures,
        row.Type,
        row.Deadline,
        row.Status,
        row.Sustained,
        row.Forecast,
        row.ClosedOn,
        row.Change,
        row.CaseNumber,
    };
}
