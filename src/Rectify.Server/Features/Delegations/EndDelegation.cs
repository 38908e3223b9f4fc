using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Delegations;

/// <summary>提前结束委托: at once. By whose work it is, by the stand-in, or by who arranges delegations for others.</summary>
[AllowSignedIn]
public sealed record EndDelegation : ICommand<Guid>
{
    public Guid DelegationId { get; init; }
}

internal sealed class EndDelegationValidator : AbstractValidator<EndDelegation>
{
    public EndDelegationValidator() => RuleFor(one => one.DelegationId).NotEmpty().WithMessage("请选择要结束的委托。");
}

internal sealed class EndDelegationHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<EndDelegation, Guid>
{
    public async Task<Guid> Handle(EndDelegation command, CancellationToken cancellationToken)
    {
        var delegation = await db.Delegations.Concerning(context.SignedIn)
            .FirstOrDefaultAsync(one => one.Id == command.DelegationId, cancellationToken)
            ?? throw new RefusedException(new DelegationNotFound());
        delegation.Revoke(time.Today);
        return delegation.Id;
    }
}

internal sealed class EndDelegationEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<EndDelegation, Guid>("/delegations/end").WithSummary("提前结束委托");
}
