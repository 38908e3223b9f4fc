using System.CommandLine;
using Rectify.Server.Documents.Writing;

namespace Rectify.Server.CommandLine;

/// <summary><c>rectify template FILE</c>: an empty ledger to fill in and import; no database is needed.</summary>
internal static class TemplateCommand
{
    private static readonly Argument<FileInfo> Target = new("FILE")
    {
        Description = $"写到哪个文件，例如 {LedgerTemplateWriter.FileName} / where to write it",
    };

    public static Command Create()
    {
        var command = new Command("template", "台账模板（Excel） / an empty ledger to fill in") { Target };
        command.SetAction((parsed, stop) => Write(parsed.GetValue(Target)!, stop));
        return command;
    }

    private static async Task<int> Write(FileInfo target, CancellationToken stop)
    {
        // Somebody's ledger may lie there already.
        if (target.Exists)
            return ShortTask.Fail($"“{target.Name}”已经存在，没有覆盖。请换一个文件名。", ExitCodes.InputHasErrors);
        if (target.Directory is { Exists: false } folder)
            return ShortTask.Fail($"文件夹“{folder.FullName}”不存在。请先建立，或写到别处。", ExitCodes.Unreadable);
        try
        {
            await File.WriteAllBytesAsync(target.FullName, LedgerTemplateWriter.Write([]), stop);
            Console.WriteLine($"已写出 {target.FullName}");
            return ExitCodes.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ShortTask.Fail(problem.Message, ExitCodes.Unreadable);
        }
    }
}
