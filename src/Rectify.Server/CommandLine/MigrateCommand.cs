using System.CommandLine;

namespace Rectify.Server.CommandLine;

/// <summary><c>rectify migrate</c>: brings the database to this version's schema.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "创建数据库或升级到当前版本的结构 / create or upgrade the database");
        command.SetAction((parsed, _) => ShortTask.Run(parsed.Settings(), _ =>
        {
            Console.WriteLine("数据库结构已是最新。");
            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }
}
