using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Organization;

/// <summary>单位更名: past history keeps the words of its day.</summary>
[Allow(AccountRole.Administrator)]
public sealed record RenameUnit : ICommand<Guid>
{
    public Guid UnitId { get; init; }

    public string? Name { get; init; }
}

internal sealed class RenameUnitValidator : AbstractValidator<RenameUnit>
{
    public RenameUnitValidator() =>
        RuleFor(one => one.Name).NotEmpty().WithMessage("请填写单位名称。").MaximumLength(100).WithMessage("单位名称不超过100个字。");
}

internal sealed class RenameUnitHandler(RectifyDbContext db) : IRequestHandler<RenameUnit, Guid>
{
    public async Task<Guid> Handle(RenameUnit command, CancellationToken cancellationToken)
    {
        var name = command.Name!.Trim();
        var unit = await db.Units.FirstOrDefaultAsync(one => one.Id == command.UnitId, cancellationToken)
            ?? throw new RefusedException(new UnknownReference("unitId", "单位"));
        if (await db.Units.AnyAsync(one => one.Name == name && one.Id != unit.Id, cancellationToken))
            throw new RefusedException(new UnitNameTaken(name));
        unit.Rename(name);
        return unit.Id;
    }
}

internal sealed class RenameUnitEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<RenameUnit, Guid>("/units/rename").WithSummary("单位更名");
}
