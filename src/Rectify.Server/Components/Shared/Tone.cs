namespace Rectify.Server.Components.Shared;

/// <summary>The colours that carry meaning; each is always shown together with its word.</summary>
public enum Tone
{
    Grey,
    Blue,
    Violet,
    Green,
    Orange,
    Red,
}

public static class ToneExtensions
{
    /// <summary>The class that sets <c>--tone</c>, <c>--tone-faint</c> and <c>--tone-line</c> (controls.css).</summary>
    public static string CssClass(this Tone tone) => tone switch
    {
        Tone.Blue => "tone-blue",
        Tone.Violet => "tone-violet",
        Tone.Green => "tone-green",
        Tone.Orange => "tone-orange",
        Tone.Red => "tone-red",
        _ => "tone-grey",
    };
}
