using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>定格统计列表: the snapshots of one year, the latest cut-off first.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetSnapshots : IQuery<IReadOnlyList<SnapshotSummary>>
{
    /// <summary>The year of the cut-offs; this one where nothing is said.</summary>
    public int? Year { get; init; }

    public SnapshotKind? Kind { get; init; }
}

/// <summary>A snapshot in a list.</summary>
/// <param name="CorrectedById">The latest correction that names it.</param>
public sealed record SnapshotSummary(
    Guid Id, SnapshotKind Kind, DateOnly AsOf, DateTimeOffset KnownAt, Guid? CorrectsId, Guid? CorrectedById, string Hash,
    SnapshotNumbers Numbers);

internal sealed class GetSnapshotsValidator : AbstractValidator<GetSnapshots>
{
    public GetSnapshotsValidator() =>
        RuleFor(one => one.Year).InclusiveBetween(CutOff.First.Year, CutOff.Last.Year).WithMessage("年份应在2000年至2099年之间。");
}

internal sealed class GetSnapshotsHandler(RectifyDbContext db, BureauTime time)
    : IRequestHandler<GetSnapshots, IReadOnlyList<SnapshotSummary>>
{
    public async Task<IReadOnlyList<SnapshotSummary>> Handle(GetSnapshots query, CancellationToken cancellationToken)
    {
        var year = query.Year ?? time.Today.Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var found = await db.Snapshots.AsNoTracking()
            .Where(one => one.AsOf >= first && one.AsOf <= last && (query.Kind == null || one.Kind == query.Kind))
            .OrderByDescending(one => one.AsOf).ThenBy(one => one.Slot)
            .Select(one => new
            {
                Snapshot = one,
                CorrectedById = db.Snapshots.Where(later => later.CorrectsId == one.Id)
                    .OrderByDescending(later => later.KnownAt).Select(later => (Guid?)later.Id).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var lines = await db.CountLines([.. found.Select(one => one.Snapshot)], cancellationToken);
        return
        [
            .. found.Select(one => new SnapshotSummary(
                one.Snapshot.Id, one.Snapshot.Kind, one.Snapshot.AsOf, one.Snapshot.KnownAt, one.Snapshot.CorrectsId,
                one.CorrectedById, one.Snapshot.Hash, lines[one.Snapshot.Id].Together())),
        ];
    }
}

internal sealed class GetSnapshotsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetSnapshots, IReadOnlyList<SnapshotSummary>>("/snapshots").WithSummary("定格统计列表");
}
