using System.CommandLine;
using Rectify.Server.Features.Verification;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.CommandLine;

/// <summary><c>rectify verify [--json]</c>: counts and hashes everything again, and names every row that disagrees.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "核验历史链、统计和佐证材料 / check the history's chain, the tallies and the evidence")
        {
            CommonOptions.Json,
        };
        command.SetAction((parsed, stop) => ShortTask.Run(parsed.Settings(), dispatcher => Run(parsed, dispatcher, stop)));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, Dispatcher dispatcher, CancellationToken stop)
    {
        var report = await dispatcher.Send(new VerifyLedger(), ShortTask.Operator, cancellationToken: stop);
        if (parsed.GetValue(CommonOptions.Json))
            Output.PrintJson(report);
        else
            Print(report);
        return report.IsWhole ? ExitCodes.Done : ExitCodes.InputHasErrors;
    }

    private static void Print(VerificationReport report)
    {
        foreach (var one in report.Discrepancies)
            Console.Error.WriteLine($"{one.Case ?? "—"}：{one.Message}{(one.Row is null ? "" : $"（{one.Row}）")}");
        Console.WriteLine($"核验了{report.Cases}个事项、{report.Snapshots}份定格统计、{report.Files}个佐证文件、{report.Records}条成果、督办单和公开限制。");
        Console.WriteLine(report.IsWhole ? "全部一致。" : $"发现{report.Count}处不一致。请停止使用并用最近的备份核对。");
    }
}
