using System.CommandLine;
using Rectify.Domain.Common;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.CommandLine;

/// <summary><c>rectify report --as-of DATE [--claims CLAIM …] [--out FILE.docx] [--json]</c>: the half-year report as a Word file.</summary>
internal static class ReportCommand
{
    private static readonly Option<DateOnly?> AsOf = CommonOptions.Day(
        "--as-of", "截至日期；默认最近一个已过去的6月30日或12月31日 / the cut-off; by default the last half-year's end");

    private static readonly Option<FileInfo?> Out = new("--out")
    {
        Description = "写到哪个文件；默认当前文件夹的“半年总结（截至…）.docx” / where to write it",
        HelpName = "FILE.docx",
    };

    private static readonly Option<ReportClaim[]> Claims = new("--claims")
    {
        Description = "要写入的说法；有一条不属实就不出具，退出码为3 / statements to print; exit code 3 where one is false",
        HelpName = string.Join('|', Enum.GetNames<ReportClaim>()),
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var command = new Command("report", "出具半年总结（Word） / write the half-year report")
        {
            AsOf, Claims, Out, CommonOptions.Json,
        };
        command.SetAction((parsed, stop) =>
        {
            var settings = parsed.Settings();
            return ShortTask.Run(settings, dispatcher => Told(() => Run(parsed, settings, dispatcher, stop)));
        });
        return command;
    }

    private static async Task<int> Told(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (RefusedException refused) when (refused.Refusal is FalseClaim)
        {
            return ShortTask.Fail(refused.Refusal.Chinese, ExitCodes.StatementFalse);
        }
    }

    private static async Task<int> Run(ParseResult parsed, ServerSettings settings, Dispatcher dispatcher, CancellationToken stop)
    {
        var file = await dispatcher.Send(
            new ExportHalfYearReport { AsOf = parsed.GetValue(AsOf) ?? LastHalfYear(settings), Claims = parsed.GetValue(Claims) ?? [] }, ShortTask.Operator, cancellationToken: stop);
        var path = parsed.GetValue(Out)?.FullName ?? Path.GetFullPath(file.Name);
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            return ShortTask.Fail($"文件夹“{Path.GetDirectoryName(path)}”不存在。请先建立，或用 --out 写到别处。", ExitCodes.Unreadable);
        await File.WriteAllBytesAsync(path, file.Content, stop);
        if (parsed.GetValue(CommonOptions.Json))
            Output.PrintJson(new { file = path, file.Report });
        else
            Print(file.Report, path);
        return ExitCodes.Done;
    }

    private static DateOnly LastHalfYear(ServerSettings settings) =>
        HalfYears.LastEndBefore(new BureauTime(settings.Clock, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone)).Today);

    private static void Print(HalfYearReport report, string path)
    {
        foreach (var source in report.Sources)
        {
            Console.WriteLine(source.Sentence);
            foreach (var warning in source.Warnings)
                Console.WriteLine($"  提示 {warning.Text}{string.Join('；', warning.Cases.Select(one => $"{one.Number}{one.Reason}"))}");
        }
        Console.WriteLine($"已写入 {path}");
    }
}
