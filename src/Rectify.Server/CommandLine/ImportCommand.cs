using System.CommandLine;
using Rectify.Domain.Common;
using Rectify.Server.Features.Import;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.CommandLine;

/// <summary><c>rectify import FILE… [--dry-run]</c>: papers in, in the given order; each whole or not at all.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "反馈意见（.docx）、台账或自查清单（.xlsx） / the papers",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "只检查，不写入 / check only" };

    private static readonly Option<DateOnly?> CutOff = CommonOptions.Day(
        "--cut-off", "材料未载明时的截至日期 / the cut-off where the paper states none");

    private static readonly Option<DateOnly?> FeedbackDate = CommonOptions.Day(
        "--feedback-date", "材料未载明时的反馈（自查）日期 / the date of the feedback where the paper states none");

    private static readonly Option<bool> CreateUnits = new("--create-units") { Description = "新建缺少的单位 / make units that are missing" };

    public static Command Create()
    {
        var command = new Command("import", "导入材料 / import papers")
        {
            Files, DryRun, CutOff, FeedbackDate, CreateUnits, CommonOptions.Json,
        };
        command.SetAction((parsed, stop) => ShortTask.Run(parsed.Settings(), dispatcher => Run(parsed, dispatcher, stop)));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, Dispatcher dispatcher, CancellationToken stop)
    {
        var worst = ExitCodes.Done;
        foreach (var file in parsed.GetValue(Files)!)
        {
            worst = Math.Max(worst, await ImportOne(parsed, file, dispatcher, stop));
            if (worst != ExitCodes.Done && !parsed.GetValue(DryRun))
                break;
        }
        return worst;
    }

    private static async Task<int> ImportOne(ParseResult parsed, FileInfo file, Dispatcher dispatcher, CancellationToken stop)
    {
        if (!file.Exists)
            return ShortTask.Fail($"找不到文件“{file.Name}”。请核对路径。", ExitCodes.Unreadable);
        if (file.Length > PaperFile.LargestSize)
            return ShortTask.Fail($"“{file.Name}”超过 30 MB。请删去无关内容后再导入。", ExitCodes.Unreadable);
        var paper = new PaperFile(file.Name, await File.ReadAllBytesAsync(file.FullName, stop));
        var options = OptionsFrom(parsed);
        try
        {
            var preview = await dispatcher.Send(new PreviewImport(paper, options), ShortTask.Operator, cancellationToken: stop);
            var writes = preview is { Errors.Count: 0, ImportedBefore: null } && !parsed.GetValue(DryRun);
            if (writes)
                preview = await dispatcher.Send(new ImportPaper(paper, options), ShortTask.Operator, cancellationToken: stop);
            ImportOutput.Print(preview, written: writes, parsed.GetValue(CommonOptions.Json));
            return preview.Errors.Count == 0 ? ExitCodes.Done : ExitCodes.InputHasErrors;
        }
        catch (RefusedException refused) when (refused.Refusal is PaperUnreadable)
        {
            return ShortTask.Fail(refused.Refusal.Chinese, ExitCodes.Unreadable);
        }
    }

    private static ImportOptions OptionsFrom(ParseResult parsed) => new()
    {
        CutOff = parsed.GetValue(CutOff),
        FeedbackDate = parsed.GetValue(FeedbackDate),
        CreateUnits = parsed.GetValue(CreateUnits),
    };
}
