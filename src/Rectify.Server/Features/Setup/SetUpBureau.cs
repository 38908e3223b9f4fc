using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Features.Calendar.Files;
using Rectify.Server.Features.Organization;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Setup;

/// <summary>首次设置: the bureau, its first administrator and the holidays that are known. Only while the database is empty.</summary>
[AllowAnybody]
public sealed record SetUpBureau : ICommand<Guid>, ISavesSeveralTimes
{
    public string? BureauName { get; init; }

    public string? AdministratorName { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }
}

internal sealed class SetUpBureauValidator : AbstractValidator<SetUpBureau>
{
    public SetUpBureauValidator()
    {
        RuleFor(one => one.BureauName).NotEmpty().WithMessage("请填写单位名称。").MaximumLength(100).WithMessage("单位名称不超过100个字。");
        RuleFor(one => one.AdministratorName).NotEmpty().WithMessage("请填写管理员姓名。").MaximumLength(50).WithMessage("姓名不超过50个字。");
        RuleFor(one => one.UserName).NotEmpty().WithMessage("请填写用户名。").MaximumLength(50).WithMessage("用户名不超过50个字符。");
        RuleFor(one => one.Password).NotEmpty().WithMessage("请设置密码。");
    }
}

internal sealed class SetUpBureauHandler(
    RectifyDbContext db, AccountRegistrar registrar, CalendarWriter calendar, BureauTime time)
    : IRequestHandler<SetUpBureau, Guid>
{
    public async Task<Guid> Handle(SetUpBureau command, CancellationToken cancellationToken)
    {
        if (await db.Installations.AnyAsync(cancellationToken))
            throw new RefusedException(new AlreadySetUp());
        var bureau = new OrganizationUnit(command.BureauName!, UnitKind.Bureau, parentId: null);
        db.Units.Add(bureau);
        db.Installations.Add(new Installation { BureauUnitId = bureau.Id, InstalledOn = time.Today, InstalledAt = time.Now });
        await calendar.Declare(StateCouncilNotices.All, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await registrar.CreateRoles();
        var administrator = new Person(command.AdministratorName!, bureau.Id);
        await registrar.Register(administrator, command.UserName!, command.Password!, [AccountRole.Administrator]);
        return administrator.Id;
    }
}

/// <summary>The database is in use.</summary>
public sealed record AlreadySetUp : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "系统已完成首次设置。请直接登录；需要新账号请联系管理员。";

    public override string English => "Rectify is set up already. Sign in, or ask an administrator for an account.";
}
