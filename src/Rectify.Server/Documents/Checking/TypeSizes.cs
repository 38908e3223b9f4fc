using System.Globalization;

namespace Rectify.Server.Documents.Checking;

/// <summary>字号: the names of sizes that are counted in half points.</summary>
internal static class TypeSizes
{
    public const int Title = 44;
    public const int Body = 32;

    public static string Word(int halfPoints) => halfPoints switch
    {
        84 => "初号", 72 => "小初", 52 => "1号", 48 => "小1号", 44 => "2号", 36 => "小2号", 32 => "3号", 30 => "小3号",
        28 => "4号", 24 => "小4号", 21 => "5号", 18 => "小5号",
        _ => (halfPoints / 2.0).ToString("0.#", CultureInfo.InvariantCulture) + "磅",
    };
}
