using System.CommandLine;
using Rectify.Domain.Common;
using Rectify.Server.CommandLine.Demo;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Infrastructure.Requests;
using Spectre.Console;

namespace Rectify.Server.CommandLine;

/// <summary><c>rectify demo</c>: a sample bureau with its papers and people, then serves it.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "准备示例单位及其材料、账号，打印半年总结语句并启动服务 / try it with a sample bureau");
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var data = parsed.GetValue(CommonOptions.Data);
        var settings = data is null && parsed.GetValue(CommonOptions.Connection) is null
            ? ServerSettings.From(Path.Combine(ServerSettings.DefaultFolder(), "demo"), connection: null)
            : parsed.Settings();
        var urls = parsed.GetValue(ServeCommand.Urls)!;
        await using var app = ServeCommand.Compose(settings, urls);
        await app.Services.MigrateDatabase(stop);
        var dispatcher = app.Services.GetRequiredService<Dispatcher>();
        try
        {
            var isNew = await SampleBureau.IsMissing(dispatcher, stop);
            await SampleBureau.Prepare(dispatcher, stop);
            var passwords = await SampleAccounts.Issue(dispatcher, stop);
            if (isNew)
                await SampleWork.Do(dispatcher, app.Services.GetRequiredService<BureauTime>().Today, stop);
            await Introduce(dispatcher, passwords, urls, stop);
        }
        catch (RefusedException refused)
        {
            return ShortTask.Fail(refused.Refusal.Chinese, ExitCodes.InputHasErrors);
        }
        await app.RunAsync(stop);
        return ExitCodes.Done;
    }

    private static async Task Introduce(
        Dispatcher dispatcher, IReadOnlyList<IssuedPassword> passwords, string urls, CancellationToken stop)
    {
        var table = new Table().AddColumns("角色", "姓名", "用户名", "一次性密码");
        foreach (var account in passwords)
            table.AddRow(account.Roles, account.Name, account.UserName, account.Password);
        AnsiConsole.Write(table);
        foreach (var sentence in await HalfYearSentences.At(SampleBureau.CutOff, dispatcher, stop))
            Console.WriteLine(sentence);
        Console.WriteLine();
        Console.WriteLine($"示例已就绪：{urls}（按 Ctrl+C 停止；密码只对本次启动有效，下次启动另发）");
    }
}
