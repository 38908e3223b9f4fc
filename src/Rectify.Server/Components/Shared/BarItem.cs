namespace Rectify.Server.Components.Shared;

/// <summary>A line of a <see cref="BarList"/>.</summary>
/// <param name="Href">Where the rows behind the number are.</param>
public sealed record BarItem(string Label, int Count, string? Href = null);
