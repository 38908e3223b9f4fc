using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Organization;

/// <summary>新建账号: for a new person, or for one whom the papers already name.</summary>
[Allow(AccountRole.Administrator)]
public sealed record CreateAccount : ICommand<Guid>, ISavesSeveralTimes, ICarriesSecret
{
    string IAddressed.Target => UserName ?? "";

    /// <summary>Somebody whom the papers already name; null for a new person.</summary>
    public Guid? PersonId { get; init; }

    public string? Name { get; init; }

    public Guid UnitId { get; init; }

    public string? Post { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public IReadOnlyList<AccountRole> Roles { get; init; } = [];
}

internal sealed class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    public CreateAccountValidator()
    {
        RuleFor(one => one.Name).NotEmpty().When(one => one.PersonId is null).WithMessage("请填写姓名。")
            .MaximumLength(50).WithMessage("姓名不超过50个字。");
        RuleFor(one => one.Post).MaximumLength(50).WithMessage("职务不超过50个字。");
        RuleFor(one => one.UnitId).NotEmpty().WithMessage("请选择所在单位。");
        RuleFor(one => one.Post).MaximumLength(50).WithMessage("职务不超过50个字。");
        RuleFor(one => one.UserName).NotEmpty().WithMessage("请填写用户名。").MaximumLength(50).WithMessage("用户名不超过50个字符。");
        RuleFor(one => one.Password).NotEmpty().WithMessage("请设置初始密码。");
        RuleFor(one => one.Roles).NotEmpty().WithMessage("请至少选择一个角色。");
    }
}

internal sealed class CreateAccountHandler(RectifyDbContext db, AccountRegistrar registrar) : IRequestHandler<CreateAccount, Guid>
{
    public async Task<Guid> Handle(CreateAccount command, CancellationToken cancellationToken)
    {
        if (!await db.Units.AnyAsync(unit => unit.Id == command.UnitId && unit.IsActive, cancellationToken))
            throw new RefusedException(new UnknownReference("unitId", "单位"));
        var person = command.PersonId is { } known
            ? await db.People.FirstOrDefaultAsync(one => one.Id == known, cancellationToken)
                ?? throw new RefusedException(new UnknownReference("personId", "人员"))
            : new Person(command.Name!, command.UnitId, command.Post);
        if (command.PersonId is not null)
            person.MoveTo(command.UnitId);
        await registrar.Register(person, command.UserName!, command.Password!, command.Roles);
        return person.Id;
    }
}

internal sealed class CreateAccountEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<CreateAccount, Guid>("/accounts").WithSummary("新建账号");
}
