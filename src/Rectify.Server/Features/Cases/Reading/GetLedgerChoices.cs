using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>What the ledger can be filtered by: the sources and units of the cases that the reader sees, and the stages.</summary>
[AllowSignedIn]
public sealed record GetLedgerChoices : IQuery<LedgerChoices>;

public sealed record LedgerChoices(
    IReadOnlyList<Named> Sources, IReadOnlyList<Named> Units, IReadOnlyList<StageDefinition> Stages);

internal sealed class GetLedgerChoicesHandler(RectifyDbContext db, DefinitionCatalog definitions, RequestContext context)
    : IRequestHandler<GetLedgerChoices, LedgerChoices>
{
    public async Task<LedgerChoices> Handle(GetLedgerChoices query, CancellationToken cancellationToken)
    {
        var cases = db.Cases.VisibleTo(context.SignedIn);
        var sources = await db.Sources
            .Where(source => cases.Any(one => one.SourceId == source.Id))
            .OrderByDescending(source => source.FeedbackDate)
            .Select(source => new Named(source.Id, source.Name))
            .ToListAsync(cancellationToken);
        var units = await db.Units
            .Where(unit => cases.Any(one => one.Units.Any(part => part.UnitId == unit.Id)))
            .OrderBy(unit => unit.Name)
            .Select(unit => new Named(unit.Id, unit.Name))
            .ToListAsync(cancellationToken);
        return new LedgerChoices(sources, units, definitions.Newest(DefinitionCatalog.Standard).Stages);
    }
}

internal sealed class GetLedgerChoicesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetLedgerChoices, LedgerChoices>("/cases/choices").WithSummary("台账筛选项");
}
