using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>比较两份定格统计: the numbers side by side, the cases that moved, and the history lines that moved them.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record CompareSnapshots(Guid FromId, Guid ToId) : IQuery<SnapshotComparison>
{
    /// <summary>Only the cases of one kind of change.</summary>
    public SnapshotChange? Change { get; init; }

    /// <summary>The last case number of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Cases a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>What differs between two snapshots.</summary>
/// <param name="Moves">How many cases went from which status to which; null for a snapshot that a case is not in.</param>
/// <param name="CaseCount">How many cases the filter leaves.</param>
/// <param name="Next">What to give as <see cref="CompareSnapshots.After"/> for the next page; null on the last.</param>
/// <param name="Outcomes">Which outcomes differ, and why; null where one of the seals did not keep them.</param>
public sealed record SnapshotComparison(
    SnapshotFacts From, SnapshotFacts To, IReadOnlyList<SourceDifference> Sources, IReadOnlyList<BucketMove> Moves,
    SnapshotRestatements Restatements, IReadOnlyList<CaseDifference> Cases, int CaseCount, string? Next,
    OutcomeDifferences? Outcomes);

/// <summary>One source in both; a source that one of them does not have counts nothing there.</summary>
public sealed record SourceDifference(Guid SourceId, string Code, string Name, SnapshotNumbers From, SnapshotNumbers To);

public sealed record BucketMove(StatusBucket? From, StatusBucket? To, int Count);

internal sealed class CompareSnapshotsValidator : AbstractValidator<CompareSnapshots>
{
    public CompareSnapshotsValidator()
    {
        RuleFor(one => one.ToId).NotEqual(one => one.FromId).WithMessage("请选择两份不同的定格统计。");
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
        RuleFor(one => one.Change).IsInEnum().WithMessage("没有这种变化。");
    }
}

internal sealed class CompareSnapshotsHandler(
    SnapshotReader reader, SnapshotDifferences differences, SnapshotReasons reasons, SnapshotOutcomes outcomes)
    : IRequestHandler<CompareSnapshots, SnapshotComparison>
{
    private const int UsualSize = 50;

    public async Task<SnapshotComparison> Handle(CompareSnapshots query, CancellationToken cancellationToken)
    {
        var (from, to) = (await reader.Find(query.FromId, cancellationToken), await reader.Find(query.ToId, cancellationToken));
        var changed = differences.Between(from, to).Of(query.Change);
        var size = query.Size ?? UsualSize;
        var found = await changed.Page(query.After, size + 1).ToListAsync(cancellationToken);
        var page = found.Take(size).ToList();
        return new SnapshotComparison(
            await reader.Facts(from, cancellationToken), await reader.Facts(to, cancellationToken),
            SideBySide(await reader.Sources(from, cancellationToken), await reader.Sources(to, cancellationToken)),
            await differences.Moves(from, to, cancellationToken), await reasons.Restated(from, to, cancellationToken),
            await reasons.Explain(from, to, page, cancellationToken), await changed.CountAsync(cancellationToken),
            found.Count > size ? page[^1].Number : null,
            await outcomes.Between(from, to, cancellationToken));
    }

    private static List<SourceDifference> SideBySide(IReadOnlyList<SnapshotSource> from, IReadOnlyList<SnapshotSource> to) =>
    [
        .. from.Concat(to).DistinctBy(source => source.SourceId).Select(source => new SourceDifference(
            source.SourceId, source.Code, source.Name, Numbers(from, source), Numbers(to, source))),
    ];

    private static SnapshotNumbers Numbers(IReadOnlyList<SnapshotSource> all, SnapshotSource source) =>
        all.FirstOrDefault(one => one.SourceId == source.SourceId)?.Numbers ?? new SnapshotNumbers();
}

internal sealed class CompareSnapshotsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<CompareSnapshots, SnapshotComparison>("/snapshots/{fromId:guid}/comparison/{toId:guid}").WithSummary("比较两份定格统计");
}
