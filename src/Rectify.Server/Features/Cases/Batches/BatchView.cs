using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>A batch and how far it got.</summary>
public sealed record BatchView(
    Guid Id, string Trigger, string Label, RunState State, string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    int Total, int Pending, int Done, int Refused);

internal static class BatchViews
{
    /// <summary>Everybody sees the own batches; administrators all.</summary>
    public static IQueryable<BatchRun> VisibleTo(this IQueryable<BatchRun> batches, Actor actor) =>
        actor.Is(AccountRole.Administrator) ? batches : batches.Where(one => one.ActorId == actor.Id);

    /// <summary>Batches as people see them, the latest first.</summary>
    public static async Task<IReadOnlyList<BatchView>> ToViews(
        this IQueryable<BatchRun> batches, RectifyDbContext db, CancellationToken stop)
    {
        var found = await batches.OrderByDescending(one => one.Id).Select(one => new
        {
            Batch = one,
            Name = db.People.Where(person => person.Id == one.ActorId).Select(person => person.Name).FirstOrDefault(),
            Total = one.Rows.Count,
            Pending = one.Rows.Count(row => row.State == RowState.Pending),
            Done = one.Rows.Count(row => row.State == RowState.Done),
            Refused = one.Rows.Count(row => row.State == RowState.Refused),
        }).ToListAsync(stop);
        return
        [
            .. found.Select(one => new BatchView(
                one.Batch.Id, one.Batch.Trigger, BatchActions.Find(one.Batch.Trigger)?.Label ?? one.Batch.Trigger, one.Batch.State,
                one.Name ?? "", one.Batch.StartedAt, one.Batch.EndedAt, one.Total, one.Pending, one.Done, one.Refused)),
        ];
    }
}
