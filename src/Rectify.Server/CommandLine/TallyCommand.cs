using System.CommandLine;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.CommandLine;

/// <summary><c>rectify tally --as-of DATE [--json]</c>: each source's numbers and its sentence.</summary>
internal static class TallyCommand
{
    private static readonly Option<DateOnly?> AsOf = CommonOptions.Day(
        "--as-of", "截至日期，计到当日24时；默认今天 / the cut-off, to the end of that day; today by default");

    public static Command Create()
    {
        var command = new Command("tally", "各来源在截止日的数字和句子 / the figures of every source at the end of a day")
        {
            AsOf, CommonOptions.Json,
        };
        command.SetAction((parsed, stop) => ShortTask.Run(parsed.Settings(), dispatcher => Run(parsed, dispatcher, stop)));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, Dispatcher dispatcher, CancellationToken stop)
    {
        var query = new GetSourceTallies { AsOf = parsed.GetValue(AsOf) };
        var tallies = await dispatcher.Send(query, ShortTask.Operator, cancellationToken: stop);
        if (parsed.GetValue(CommonOptions.Json))
            Output.PrintJson(tallies);
        else if (tallies.Count == 0)
            Console.WriteLine("截止日还没有计数的问题。");
        else
            foreach (var source in tallies)
                Print(source);
        return ExitCodes.Done;
    }

    private static void Print(SourceTally source)
    {
        Console.WriteLine($"{source.Code} {source.Name}（{source.Kind.Word()}，{source.FeedbackDate.Text()}）");
        Console.WriteLine("  " + Figures(source.Tally));
        Console.WriteLine(source.Sentence);
    }

    private static string Figures(Tally tally) =>
        $"应整改{tally.Total}，已完成{tally.Completed}（长期坚持{tally.Sustained}），未启动{tally.NotStarted}，"
        + $"正在推进{tally.InProgress}（待验收{tally.AwaitingVerification}），超期{tally.Overdue}，"
        + $"措施{tally.Measures}，完成率{tally.Percent}";
}
