using System.CommandLine;
using System.Globalization;
using Rectify.Server.Infrastructure.Hosting;

namespace Rectify.Server.CommandLine;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "数据文件夹（数据库文件、佐证材料、密钥）；默认在用户数据目录下 / the data folder",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string?> Connection { get; } = new("--connection")
    {
        Description = "数据库：sqlite:路径、postgresql:连接串 或 sqlserver:连接串 / the database",
        HelpName = "ADDRESS",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "输出 JSON，供程序读取 / print JSON for machines",
    };

    /// <summary>A day, written as 2020-06-30.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = parsed =>
        {
            var word = parsed.Tokens.Single().Value;
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            parsed.AddError($"{name} 的“{word}”不是日期。请写成 2020-06-30 这样的形式。");
            return null;
        },
    };

    public static ServerSettings Settings(this ParseResult parsed) =>
        ServerSettings.From(parsed.GetValue(Data), parsed.GetValue(Connection));
}
