using System.CommandLine;
using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading;
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
        command.SetAction((parsed, stop) => parsed.GetValue(DryRun) && parsed.GetValue(CommonOptions.Json)
            ? ReadOnly(parsed, stop)
            : ShortTask.Run(parsed.Settings(), dispatcher => Run(parsed, dispatcher, stop)));
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

    // What a paper says depends on no database; other systems ask for it where none is set up.
    private static Task<int> ReadOnly(ParseResult parsed, CancellationToken stop)
    {
        var options = new PaperReadOptions { CutOff = parsed.GetValue(CutOff), FeedbackDate = parsed.GetValue(FeedbackDate) };
        return parsed.GetValue(Files) is [var file]
            ? ReadingOutput.Print(file, options, stop)
            : Task.FromResult(ShortTask.Fail("--dry-run --json 每次读取一个文件，输出一个 JSON 对象。请分别运行。", ExitCodes.Unreadable));
    }

    private static async Task<int> ImportOne(ParseResult parsed, FileInfo file, Dispatcher dispatcher, CancellationToken stop)
    {
        if (WhyNot(file) is { } reason)
            return ShortTask.Fail(reason, ExitCodes.Unreadable);
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

    /// <summary>Why a file cannot even be opened, in the user's words; null where it can.</summary>
    public static string? WhyNot(FileInfo file) => file switch
    {
        { Exists: false } => $"找不到文件“{file.Name}”。请核对路径。",
        { Length: > PaperFile.LargestSize } => $"“{file.Name}”超过 30 MB。请删去无关内容后再导入。",
        _ => null,
    };

    private static ImportOptions OptionsFrom(ParseResult parsed) => new()
    {
        CutOff = parsed.GetValue(CutOff),
        FeedbackDate = parsed.GetValue(FeedbackDate),
        CreateUnits = parsed.GetValue(CreateUnits),
    };
}
