using System.Globalization;

namespace Rectify.Server.Components.Shared;

/// <summary>Days as the pages print them.</summary>
public static class DayText
{
    public const string None = "—";

    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A dash where there is no day.</summary>
    public static string Text(this DateOnly? day) => day?.Text() ?? None;
}
