using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Organization;

/// <summary>新建单位.</summary>
[Allow(AccountRole.Administrator)]
public sealed record CreateUnit : ICommand<Guid>
{
    public string? Name { get; init; }

    public UnitKind Kind { get; init; } = UnitKind.Office;

    /// <summary>The unit above; the bureau where none is named.</summary>
    public Guid? ParentId { get; init; }
}

internal sealed class CreateUnitValidator : AbstractValidator<CreateUnit>
{
    public CreateUnitValidator()
    {
        RuleFor(one => one.Name).NotEmpty().WithMessage("请填写单位名称。").MaximumLength(100).WithMessage("单位名称不超过100个字。");
        RuleFor(one => one.Kind).NotEqual(UnitKind.Bureau).WithMessage("局机关只有一个，已在首次设置时建立。");
    }
}

internal sealed class CreateUnitHandler(RectifyDbContext db) : IRequestHandler<CreateUnit, Guid>
{
    public async Task<Guid> Handle(CreateUnit command, CancellationToken cancellationToken)
    {
        var name = command.Name!.Trim();
        if (await db.Units.AnyAsync(unit => unit.Name == name, cancellationToken))
            throw new RefusedException(new UnitNameTaken(name));
        var parent = await db.Units
            .Where(unit => command.ParentId == null ? unit.ParentId == null : unit.Id == command.ParentId)
            .Select(unit => (Guid?)unit.Id)
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException(new UnknownReference("parentId", "上级单位"));
        var unit = new OrganizationUnit(name, command.Kind, parent);
        db.Units.Add(unit);
        return unit.Id;
    }
}

/// <summary>There is a unit of this name.</summary>
public sealed record UnitNameTaken(string Name) : Refusal("name")
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => $"已有名为“{Name}”的单位。请核对，或换一个名称。";

    public override string English => $"There is a unit named {Name} already. Choose another name.";
}

internal sealed class CreateUnitEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<CreateUnit, Guid>("/units").WithSummary("新建单位");
}
