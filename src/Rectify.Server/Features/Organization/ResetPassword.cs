using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Organization;

/// <summary>重置密码: ends every session of the account and lifts a lock.</summary>
[Allow(AccountRole.Administrator)]
public sealed record ResetPassword : ICommand<Guid>, ISavesSeveralTimes, ICarriesSecret
{
    string IAddressed.Target => PersonId.ToString();

    public Guid PersonId { get; init; }

    public string? Password { get; init; }
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator() => RuleFor(one => one.Password).NotEmpty().WithMessage("请设置新密码。");
}

internal sealed class ResetPasswordHandler(UserManager<Account> users) : IRequestHandler<ResetPassword, Guid>
{
    public async Task<Guid> Handle(ResetPassword command, CancellationToken cancellationToken)
    {
        var account = await users.FindByIdAsync(command.PersonId.ToString())
            ?? throw new RefusedException(new UnknownReference("personId", "账号"));
        var token = await users.GeneratePasswordResetTokenAsync(account);
        AccountRegistrar.Check(await users.ResetPasswordAsync(account, token, command.Password!));
        AccountRegistrar.Check(await users.SetLockoutEndDateAsync(account, null));
        return account.Id;
    }
}

internal sealed class ResetPasswordEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<ResetPassword, Guid>("/accounts/reset-password").WithSummary("重置密码");
}
