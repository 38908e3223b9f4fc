using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Delegations;

/// <summary>委托代办: somebody else does a person's work on cases for a period. Everybody for themselves; the liaison or an administrator for others.</summary>
[AllowSignedIn]
public sealed record DelegateWork : ICommand<Guid>
{
    /// <summary>Whose work; the sender's own where nobody is named.</summary>
    public Guid? FromId { get; init; }

    public Guid ToId { get; init; }

    public DateOnly FirstDay { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly LastDay { get; init; }

    public string? Reason { get; init; }
}

internal sealed class DelegateWorkValidator : AbstractValidator<DelegateWork>
{
    public DelegateWorkValidator(BureauTime time)
    {
        RuleFor(one => one.FromId).NotEqual((Guid?)Guid.Empty).WithMessage("请选择委托人。");
        RuleFor(one => one.ToId).NotEmpty().WithMessage("请选择代办人。");
        RuleFor(one => one.FirstDay).GreaterThanOrEqualTo(_ => time.Today).WithMessage("开始日期不能早于今天。");
        RuleFor(one => one.LastDay).GreaterThanOrEqualTo(one => one.FirstDay).WithMessage("结束日期不能早于开始日期。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写委托原因，例如出差、休假。")
            .MaximumLength(500).WithMessage("委托原因不超过500个字。");
    }
}

internal sealed class DelegateWorkHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<DelegateWork, Guid>
{
    public async Task<Guid> Handle(DelegateWork command, CancellationToken cancellationToken)
    {
        var from = command.FromId ?? context.SignedIn.Id;
        Check(from, command.ToId);
        if (!await db.People.AnyAsync(person => person.Id == from && person.IsActive, cancellationToken))
            throw new RefusedException(new UnknownReference("fromId", "委托人"));
        if (!await CanStandIn(command.ToId, cancellationToken))
            throw new RefusedException(new UnknownReference("toId", "代办人"));
        if (await Overlapping(from, command, cancellationToken) is { } other)
            throw new RefusedException(new DelegationOverlaps(other.FirstDay, other.LastDay));
        var delegation = new Delegation(from, command.ToId, command.FirstDay, command.LastDay, command.Reason!, context.SignedIn.Id);
        db.Delegations.Add(delegation);
        return delegation.Id;
    }

    /// <summary>What somebody may only as a stand-in does not count here: no rights are handed on.</summary>
    private void Check(Guid from, Guid to)
    {
        var sender = context.SignedIn;
        if (from != sender.Id && !DelegationReach.Arranges(sender))
            throw new RefusedException(new DelegationOfAnother());
        if (from == to)
            throw new RefusedException(new DelegationToOneself());
        if (to == sender.Id)
            throw new RefusedException(new DelegationToArranger());
    }

    private Task<bool> CanStandIn(Guid person, CancellationToken stop) =>
        db.People.AnyAsync(one => one.Id == person && one.IsActive && db.Users.Any(user => user.Id == person && user.IsActive), stop);

    private Task<Delegation?> Overlapping(Guid from, DelegateWork command, CancellationToken stop) =>
        db.Delegations.AsNoTracking().FirstOrDefaultAsync(
            one => one.FromId == from && one.ToId == command.ToId && one.RevokedOn == null
                && one.FirstDay <= command.LastDay && one.LastDay >= command.FirstDay,
            stop);
}

internal sealed class DelegateWorkEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<DelegateWork, Guid>("/delegations").WithSummary("委托代办");
}
