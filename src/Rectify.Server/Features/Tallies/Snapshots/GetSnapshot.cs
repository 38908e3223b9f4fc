using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>一份定格统计: its head, its numbers by source, and a page of its frozen rows.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetSnapshot(Guid Id) : IQuery<SnapshotView>
{
    /// <summary>Only the rows of one source.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>Only the rows of one status.</summary>
    public StatusBucket? Bucket { get; init; }

    /// <summary>The last case number of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>A snapshot as it was frozen.</summary>
/// <param name="RowCount">How many rows the filters leave.</param>
/// <param name="Next">What to give as <see cref="GetSnapshot.After"/> for the next page; null on the last.</param>
/// <param name="Outcomes">整改成果 by kind and record by record; null where the seal did not keep them.</param>
public sealed record SnapshotView(
    SnapshotFacts Facts, SnapshotNumbers Numbers, IReadOnlyList<SnapshotSource> Sources,
    IReadOnlyList<SnapshotRowView> Rows, int RowCount, string? Next,
    FrozenOutcomes? Outcomes);

public sealed record SnapshotSource(Guid SourceId, string Code, string Name, SnapshotNumbers Numbers);

internal sealed class GetSnapshotValidator : AbstractValidator<GetSnapshot>
{
    public GetSnapshotValidator()
    {
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
        RuleFor(one => one.Bucket).IsInEnum().WithMessage("没有这种状态。");
    }
}

internal sealed class GetSnapshotHandler(RectifyDbContext db, SnapshotReader reader, SnapshotRowReader rows, SnapshotOutcomes outcomes)
    : IRequestHandler<GetSnapshot, SnapshotView>
{
    private const int UsualSize = 50;

    public async Task<SnapshotView> Handle(GetSnapshot query, CancellationToken cancellationToken)
    {
        var one = await reader.Find(query.Id, cancellationToken);
        var sources = await reader.Sources(one, cancellationToken);
        var wanted = Filtered(db.RowsOf(one).AsNoTracking(), query);
        var size = query.Size ?? UsualSize;
        var found = await rows.Read(wanted, query.After, size + 1, cancellationToken);
        var page = found.Take(size).ToList();
        return new SnapshotView(
            await reader.Facts(one, cancellationToken), await reader.Whole(one, sources, cancellationToken),
            sources, page, await wanted.CountAsync(cancellationToken), found.Count > size ? page[^1].Number : null,
            await outcomes.Of(one, cancellationToken));
    }

    private static IQueryable<TallySnapshotRow> Filtered(IQueryable<TallySnapshotRow> rows, GetSnapshot query)
    {
        if (query.SourceId is { } source)
            rows = rows.Where(row => row.SourceId == source);
        return query.Bucket is { } bucket ? rows.Where(row => row.Bucket == bucket) : rows;
    }
}

internal sealed class GetSnapshotEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetSnapshot, SnapshotView>("/snapshots/{id:guid}").WithSummary("一份定格统计");
}
