using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>A counted case in the group that it is counted under.</summary>
internal sealed class GroupedCase<TKey>
    where TKey : struct
{
    public required TKey Group { get; init; }

    public required CountedCase Row { get; init; }
}

/// <summary>The numbers of a group.</summary>
internal sealed class GroupLine<TKey>
    where TKey : struct
{
    public required TKey Group { get; init; }

    public required TallyLine Line { get; init; }
}

/// <summary>How many findings of a lead unit and a year of feedback are in a status.</summary>
internal sealed record StatusCount(Guid? UnitId, int Year, StatusBucket Status, int Count);

/// <summary>The distinct measures of a group.</summary>
internal sealed record MeasureCount<TKey>(TKey Group, int Count)
    where TKey : struct;
