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

/// <summary>
/// 定格统计: freezes the bureau's tally (rule 13). People take manual ones; the scheduled kinds are the system's, one for
/// each day. A correction names the snapshot that it corrects.
/// </summary>
[Allow(AccountRole.Liaison, AccountRole.Reporter)]
public sealed record TakeSnapshot : ICommand<SnapshotReceipt>
{
    public SnapshotKind Kind { get; init; } = SnapshotKind.Manual;

    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The snapshot that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }
}

/// <summary>The snapshot that is there now; of a scheduled one that was there already, that one.</summary>
public sealed record SnapshotReceipt(Guid Id, SnapshotKind Kind, DateOnly AsOf, DateTimeOffset KnownAt, string Hash);

internal sealed class TakeSnapshotValidator : AbstractValidator<TakeSnapshot>
{
    public TakeSnapshotValidator(BureauTime time)
    {
        RuleFor(one => one.AsOf).GreaterThanOrEqualTo(CutOff.First).WithMessage(CutOff.Message);
        RuleFor(one => one.AsOf).LessThanOrEqualTo(_ => time.Today).WithMessage("截止日期不能晚于今天：定格的是已经发生的事。");
        RuleFor(one => one.AsOf).NotNull().When(one => one.Kind != SnapshotKind.Manual).WithMessage("请填写截止日期。");
    }
}

internal sealed class TakeSnapshotHandler(RectifyDbContext db, SnapshotTaker taker, RequestContext context, BureauTime time)
    : IRequestHandler<TakeSnapshot, SnapshotReceipt>
{
    public async Task<SnapshotReceipt> Handle(TakeSnapshot command, CancellationToken cancellationToken)
    {
        var scheduled = command.Kind != SnapshotKind.Manual;
        if (scheduled && context.SignedIn != Actor.System)
            throw new RefusedException(new ScheduledBySystem());
        if (command.CorrectsId is { } old && !await db.Snapshots.AnyAsync(one => one.Id == old, cancellationToken))
            throw new RefusedException(new SnapshotNotFound());
        if (scheduled && await Taken(command, cancellationToken) is { } earlier)
            return earlier;
        var day = command.AsOf ?? time.Today;
        // A scheduled tally knows what was known when its day ended, however late a server comes to take it.
        var known = scheduled ? time.EndOf(day) : time.Now;
        var snapshot = await taker.Take(command.Kind, day, known, command.CorrectsId, cancellationToken);
        db.Snapshots.Add(snapshot);
        return ReceiptOf(snapshot);
    }

    private async Task<SnapshotReceipt?> Taken(TakeSnapshot command, CancellationToken stop)
    {
        var slot = SnapshotSlots.Scheduled(command.Kind, command.AsOf!.Value);
        var earlier = await db.Snapshots.AsNoTracking().FirstOrDefaultAsync(one => one.Slot == slot, stop);
        return earlier is null ? null : ReceiptOf(earlier);
    }

    private static SnapshotReceipt ReceiptOf(TallySnapshot one) => new(one.Id, one.Kind, one.AsOf, one.KnownAt, one.Hash);
}

/// <summary>A scheduled kind was asked for by a person.</summary>
public sealed record ScheduledBySystem() : Refusal("kind")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese => "每日、季末、半年和年终统计由系统按时定格。需要其他时点的统计，请选择手工定格。";

    public override string English => "Daily, quarterly, half-yearly and yearly snapshots are the system's. Take a manual one instead.";
}

/// <summary>There is no such snapshot.</summary>
public sealed record SnapshotNotFound() : Refusal("id")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "没有这份定格统计。请从列表中重新选择。";

    public override string English => "There is no such snapshot. Choose one from the list.";
}

internal sealed class TakeSnapshotEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<TakeSnapshot, SnapshotReceipt>("/snapshots").WithSummary("定格统计");
}
