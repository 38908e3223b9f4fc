namespace Rectify.Server.Components.Shared;

/// <summary>What was clicked in a chart.</summary>
/// <param name="Name">The category or slice.</param>
/// <param name="Series">The series it belongs to.</param>
/// <param name="Index">Its place in the series.</param>
public sealed record ChartPoint(string Name, string? Series, int Index);
