using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>A counted case in the group that it is counted under.</summary>
internal sealed class GroupedCase<TKey>
    where TKey : struct
{
    public required TKey Group { get; init; }

    public required CountedCase Row { get; init; }
}

/// <summary>How many findings of a lead unit and a year of feedback are in a status.</summary>
internal sealed class StatusCount
{
    public required Guid? UnitId { get; init; }

    public required int Year { get; init; }

    public required StatusBucket Status { get; init; }

    public required int Count { get; init; }
}

/// <summary>How many distinct ones a group has.</summary>
internal sealed record DistinctCount<TKey>(TKey Group, int Count)
    where TKey : struct;
