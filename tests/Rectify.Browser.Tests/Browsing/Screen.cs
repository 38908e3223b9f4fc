namespace Rectify.Browser.Tests.Browsing;

/// <summary>The two widths that every page is looked at in.</summary>
public sealed record Screen(int Width, int Height)
{
    public static Screen Desktop { get; } = new(1440, 900);

    public static Screen Phone { get; } = new(390, 844);
}
