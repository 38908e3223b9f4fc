using MediatR;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Organization;

/// <summary>停用或启用账号: a closed account is signed out everywhere; what it did stays under its name.</summary>
[Allow(AccountRole.Administrator)]
public sealed record SetAccountActive : ICommand<Guid>, ISavesSeveralTimes
{
    public Guid PersonId { get; init; }

    public bool IsActive { get; init; }
}

internal sealed class SetAccountActiveHandler(UserManager<Account> users, RequestContext context)
    : IRequestHandler<SetAccountActive, Guid>
{
    public async Task<Guid> Handle(SetAccountActive command, CancellationToken cancellationToken)
    {
        // Somebody has to be left who can open it again.
        if (command.PersonId == context.SignedIn.Id && !command.IsActive)
            throw new RefusedException(new OwnAccount());
        var account = await users.FindByIdAsync(command.PersonId.ToString())
            ?? throw new RefusedException(new UnknownReference("personId", "账号"));
        account.IsActive = command.IsActive;
        AccountRegistrar.Check(await users.UpdateSecurityStampAsync(account));
        return account.Id;
    }
}

/// <summary>An administrator may not close the account in use, or take its own role away.</summary>
public sealed record OwnAccount : Refusal
{
    public override string Chinese => "不能停用自己的账号，也不能去掉自己的管理员角色。请由另一位管理员操作。";

    public override string English => "You cannot close your own account or take your own administrator role. Ask another administrator.";
}

internal sealed class SetAccountActiveEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<SetAccountActive, Guid>("/accounts/set-active").WithSummary("停用或启用账号");
}
