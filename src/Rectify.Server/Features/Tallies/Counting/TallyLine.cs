using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>The numbers of one group, and what only a screen shows beside them.</summary>
internal sealed record TallyLine
{
    public static TallyLine Empty { get; } = new() { Tally = Tally.Empty, Lights = new LightCounts(), Relapsed = 0 };

    public required Tally Tally { get; init; }

    public required LightCounts Lights { get; init; }

    /// <summary>反弹: in a second or later cycle.</summary>
    public required int Relapsed { get; init; }
}

/// <summary>红黄绿灯 of the open findings; those without a deadline have none.</summary>
public sealed record LightCounts
{
    public int Red { get; init; }

    public int Yellow { get; init; }

    public int Green { get; init; }
}
