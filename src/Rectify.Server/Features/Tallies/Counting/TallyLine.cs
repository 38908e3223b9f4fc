using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>The numbers of one group of a tally.</summary>
internal sealed class TallyLine
{
    /// <summary>A line without findings.</summary>
    public static TallyLine Empty { get; } = new() { Group = Guid.Empty, Tally = Tally.Empty, Lights = new(), Relapsed = 0 };

    /// <summary>The id that the findings were grouped by; null for those that have none.</summary>
    public required Guid? Group { get; init; }

    public required Tally Tally { get; init; }

    public required LightCounts Lights { get; init; }

    public required int Relapsed { get; init; }
}

/// <summary>红黄绿灯 of the open findings; those without a deadline have none.</summary>
public sealed record LightCounts
{
    public int Red { get; init; }

    public int Yellow { get; init; }

    public int Green { get; init; }
}
