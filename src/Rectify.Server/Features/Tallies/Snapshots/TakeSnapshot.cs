using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Configurations;
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

    /// <summary>截至: today where nothing is said, and the day of what is corrected where it is a correction.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The snapshot that this one corrects.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Why it is corrected.</summary>
    public string? Reason { get; init; }
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
        RuleFor(one => one.Reason).NotEmpty().When(one => one.CorrectsId is not null).WithMessage("请写明更正的原因。");
        RuleFor(one => one.Reason).MaximumLength(TallySnapshotConfiguration.ReasonLength)
            .WithMessage($"更正的原因不超过{TallySnapshotConfiguration.ReasonLength}字。");
    }
}

internal sealed class TakeSnapshotHandler(
    RectifyDbContext db, SnapshotTaker taker, SnapshotCorrections corrections, KnowledgeGate gate, RequestContext context, BureauTime time)
    : IRequestHandler<TakeSnapshot, SnapshotReceipt>
{
    public async Task<SnapshotReceipt> Handle(TakeSnapshot command, CancellationToken cancellationToken)
    {
        if (command.Kind == SnapshotKind.Manual)
            return await TakeByHand(command, cancellationToken);
        if (context.SignedIn != Actor.System)
            throw new RefusedException(new ScheduledBySystem());
        return await Scheduled(command.Kind, command.AsOf!.Value, cancellationToken);
    }

    private async Task<SnapshotReceipt> TakeByHand(TakeSnapshot command, CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        var old = command.CorrectsId is { } wrong ? await corrections.Open(wrong, stop) : null;
        if (old is not null && command.AsOf is { } day && day != old.AsOf)
            throw new RefusedException(new CorrectionOfAnotherDay(old.AsOf));
        var slot = old is null ? SnapshotSlots.Manual(id) : SnapshotSlots.Correction(old.Id);
        return await Take(id, Head(SnapshotKind.Manual, old?.AsOf ?? command.AsOf ?? time.Today, await gate.Settle(until: null, stop), slot) with
        {
            CorrectsId = old?.Id,
            Reason = old is null ? null : command.Reason,
            TakenById = context.SignedIn.Id,
        }, stop);
    }

    private async Task<SnapshotReceipt> Scheduled(SnapshotKind kind, DateOnly day, CancellationToken stop)
    {
        var slot = SnapshotSlots.Scheduled(kind, day);
        if (await db.Snapshots.AsNoTracking().FirstOrDefaultAsync(one => one.Slot == slot, stop) is { } earlier)
            return ReceiptOf(earlier);
        // A scheduled tally knows what was known when its day ended, however late a server comes to take it.
        return await Take(Guid.CreateVersion7(), Head(kind, day, await gate.Settle(time.EndOf(day), stop), slot), stop);
    }

    private async Task<SnapshotReceipt> Take(Guid id, SnapshotHead head, CancellationToken stop)
    {
        var snapshot = await taker.Take(id, head, stop);
        db.Snapshots.Add(snapshot);
        return ReceiptOf(snapshot);
    }

    private static SnapshotHead Head(SnapshotKind kind, DateOnly day, DateTimeOffset known, string slot) =>
        new(kind, day, known, TallyQuery.RulesVersion, CorrectsId: null, slot);

    private static SnapshotReceipt ReceiptOf(TallySnapshot one) => new(one.Id, one.Kind, one.AsOf, one.KnownAt, one.Hash);
}

internal sealed class TakeSnapshotEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<TakeSnapshot, SnapshotReceipt>("/snapshots").WithSummary("定格统计");
}
