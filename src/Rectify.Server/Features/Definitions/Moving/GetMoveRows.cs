using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>一次流程迁移的逐项结果: a page of rows in the order of the cases' numbers.</summary>
[Allow(AccountRole.Administrator)]
public sealed record GetMoveRows(Guid Id) : IQuery<MoveRowPage>
{
    public RowState? State { get; init; }

    /// <summary>The last case number of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>A page of rows.</summary>
/// <param name="Next">What to give as <see cref="GetMoveRows.After"/> for the next page; null on the last.</param>
public sealed record MoveRowPage(IReadOnlyList<MoveRowView> Rows, int Total, string? Next);

public sealed record MoveRowView(string Number, string FromStage, string ToStage, RowState State, string? Problem);

internal sealed class GetMoveRowsValidator : AbstractValidator<GetMoveRows>
{
    public GetMoveRowsValidator()
    {
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
        RuleFor(one => one.State).IsInEnum().WithMessage("没有这种结果。");
    }
}

internal sealed class GetMoveRowsHandler(RectifyDbContext db, DefinitionCatalog definitions) : IRequestHandler<GetMoveRows, MoveRowPage>
{
    private const int UsualSize = 50;

    public async Task<MoveRowPage> Handle(GetMoveRows query, CancellationToken cancellationToken)
    {
        var move = await db.CaseMoves.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw new RefusedException(new MoveNotFound());
        var found = db.CaseMoveRows.AsNoTracking().Where(row => row.MoveId == query.Id && (query.State == null || row.State == query.State));
        var total = await found.CountAsync(cancellationToken);
        if (query.After is { Length: > 0 } after)
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
            found = found.Where(row => string.Compare(row.CaseNumber, after) > 0);
#pragma warning restore CA1309
        var size = query.Size ?? UsualSize;
        var rows = await found.OrderBy(row => row.CaseNumber).Take(size + 1).ToListAsync(cancellationToken);
        var (from, to) = (definitions.Get(move.FromKey, move.FromVersion), definitions.Get(move.ToKey, move.ToVersion));
        var page = rows.Take(size).Select(row => new MoveRowView(
            row.CaseNumber, LabelOf(from, row.FromStage), LabelOf(to, row.ToStage), row.State, row.Problem)).ToList();
        return new MoveRowPage(page, total, rows.Count > size ? page[^1].Number : null);
    }

    private static string LabelOf(LifecycleDefinition definition, string name) =>
        definition.Stages.FirstOrDefault(stage => stage.Name == name)?.Label ?? "—";
}

internal sealed class GetMoveRowsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetMoveRows, MoveRowPage>("/definitions/moves/{id:guid}/rows").WithSummary("流程迁移逐项结果");
}
