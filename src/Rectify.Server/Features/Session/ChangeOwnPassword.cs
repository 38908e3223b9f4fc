using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Server.Features.Organization;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Session;

/// <summary>修改密码: whoever knows the own password chooses another; every other session of the account ends.</summary>
[AllowSignedIn]
public sealed record ChangeOwnPassword : ICommand<Guid>, ISavesSeveralTimes, ICarriesSecret
{
    string IAddressed.Target => "";

    public string? CurrentPassword { get; init; }

    public string? NewPassword { get; init; }
}

internal sealed class ChangeOwnPasswordValidator : AbstractValidator<ChangeOwnPassword>
{
    public ChangeOwnPasswordValidator()
    {
        RuleFor(one => one.CurrentPassword).NotEmpty().WithMessage("请填写原密码。");
        RuleFor(one => one.NewPassword).NotEmpty().WithMessage("请填写新密码。")
            .NotEqual(one => one.CurrentPassword).WithMessage("新密码不能与原密码相同。请换一个。");
    }
}

internal sealed class ChangeOwnPasswordHandler(UserManager<Account> users, RequestContext context)
    : IRequestHandler<ChangeOwnPassword, Guid>
{
    public async Task<Guid> Handle(ChangeOwnPassword command, CancellationToken cancellationToken)
    {
        var account = await users.FindByIdAsync(context.SignedIn.Id.ToString()) ?? throw new RefusedException(new SignInNeeded());
        if (!await users.CheckPasswordAsync(account, command.CurrentPassword!))
            throw new RefusedException(new CurrentPasswordWrong());
        AccountRegistrar.Check(await users.ChangePasswordAsync(account, command.CurrentPassword!, command.NewPassword!));
        return account.Id;
    }
}

/// <summary>The password that was given is not the account's.</summary>
public sealed record CurrentPasswordWrong() : Refusal("currentPassword")
{
    public override string Chinese => "原密码不正确。请重新输入；忘记密码请联系管理员重置。";

    public override string English => "The current password is wrong. Type it again, or ask an administrator to reset it.";
}

internal sealed class ChangeOwnPasswordEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<ChangeOwnPassword, Guid>("/account/password").WithSummary("修改本人密码");
}
