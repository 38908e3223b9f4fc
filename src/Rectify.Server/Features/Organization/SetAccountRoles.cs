using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Organization;

/// <summary>调整角色: takes effect at once, because the account has to sign in again.</summary>
[Allow(AccountRole.Administrator)]
public sealed record SetAccountRoles : ICommand<Guid>, ISavesSeveralTimes
{
    public Guid PersonId { get; init; }

    public IReadOnlyList<AccountRole> Roles { get; init; } = [];
}

internal sealed class SetAccountRolesValidator : AbstractValidator<SetAccountRoles>
{
    public SetAccountRolesValidator() => RuleFor(one => one.Roles).NotEmpty().WithMessage("请至少选择一个角色。");
}

internal sealed class SetAccountRolesHandler(UserManager<Account> users, RequestContext context)
    : IRequestHandler<SetAccountRoles, Guid>
{
    public async Task<Guid> Handle(SetAccountRoles command, CancellationToken cancellationToken)
    {
        if (command.PersonId == context.SignedIn.Id && !command.Roles.Contains(AccountRole.Administrator))
            throw new RefusedException(new OwnAccount());
        var account = await users.FindByIdAsync(command.PersonId.ToString())
            ?? throw new RefusedException(new UnknownReference("personId", "账号"));
        var wanted = command.Roles.Select(role => role.ToString()).ToHashSet();
        var held = await users.GetRolesAsync(account);
        AccountRegistrar.Check(await users.RemoveFromRolesAsync(account, held.Except(wanted)));
        AccountRegistrar.Check(await users.AddToRolesAsync(account, wanted.Except(held)));
        AccountRegistrar.Check(await users.UpdateSecurityStampAsync(account));
        return account.Id;
    }
}

internal sealed class SetAccountRolesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<SetAccountRoles, Guid>("/accounts/set-roles").WithSummary("调整角色");
}
