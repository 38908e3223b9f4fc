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
    /// <summary>The last case number of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>A snapshot as it was frozen.</summary>
/// <param name="Next">What to give as <see cref="GetSnapshot.After"/> for the next page; null on the last.</param>
public sealed record SnapshotView(
    Guid Id, SnapshotKind Kind, DateOnly AsOf, DateTimeOffset KnownAt, int RulesVersion, Guid? CorrectsId, string Hash,
    SnapshotNumbers Numbers, IReadOnlyList<SnapshotSource> Sources, IReadOnlyList<SnapshotRowView> Rows, string? Next);

public sealed record SnapshotSource(Guid SourceId, string Code, string Name, SnapshotNumbers Numbers);

public sealed record SnapshotRowView(
    string Number, Guid SourceId, StatusBucket Bucket, bool Sustained, bool Overdue, DateOnly? Deadline, DateOnly? Forecast);

internal sealed class GetSnapshotValidator : AbstractValidator<GetSnapshot>
{
    public GetSnapshotValidator() =>
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
}

internal sealed class GetSnapshotHandler(RectifyDbContext db) : IRequestHandler<GetSnapshot, SnapshotView>
{
    private const int UsualSize = 50;

    public async Task<SnapshotView> Handle(GetSnapshot query, CancellationToken cancellationToken)
    {
        var one = await db.Snapshots.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw new RefusedException(new SnapshotNotFound());
        var lines = await db.CountLines([one.Id], cancellationToken);
        var size = query.Size ?? UsualSize;
        var rows = await Rows(one.Id, query.After, size + 1, cancellationToken);
        var page = rows.Take(size).ToList();
        return new SnapshotView(
            one.Id, one.Kind, one.AsOf, one.KnownAt, one.RulesVersion, one.CorrectsId, one.Hash,
            lines.Together(), await Sources(lines, cancellationToken), page, rows.Count > size ? page[^1].Number : null);
    }

    private async Task<IReadOnlyList<SnapshotSource>> Sources(List<SnapshotLine> lines, CancellationToken stop)
    {
        var numbers = lines.ToDictionary(line => line.SourceId, line => line.Numbers);
        var sources = await db.Sources.AsNoTracking().Where(source => numbers.Keys.Contains(source.Id))
            .OrderBy(source => source.FeedbackDate).ThenBy(source => source.Code).ToListAsync(stop);
        return [.. sources.Select(source => new SnapshotSource(source.Id, source.Code, source.Name, numbers[source.Id]))];
    }

    private Task<List<SnapshotRowView>> Rows(Guid snapshot, string? after, int count, CancellationToken stop)
    {
        var rows = db.Set<TallySnapshotRow>().AsNoTracking().Where(row => row.SnapshotId == snapshot);
        if (after is { Length: > 0 })
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
            rows = rows.Where(row => string.Compare(row.CaseNumber, after) > 0);
#pragma warning restore CA1309
        return rows.OrderBy(row => row.CaseNumber).Take(count).Select(row => new SnapshotRowView(
            row.CaseNumber, row.SourceId, row.Bucket, row.Sustained, row.Overdue, row.Deadline, row.Forecast)).ToListAsync(stop);
    }
}

internal sealed class GetSnapshotEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetSnapshot, SnapshotView>("/snapshots/{id:guid}").WithSummary("一份定格统计");
}
