using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Import;

/// <summary>台账模板: an empty ledger with the bureau's own units in its drop-downs.</summary>
[Allow(AccountRole.Liaison)]
public sealed record GetImportTemplate : IQuery<WorkbookFile>;

internal sealed class GetImportTemplateHandler(RectifyDbContext db) : IRequestHandler<GetImportTemplate, WorkbookFile>
{
    public async Task<WorkbookFile> Handle(GetImportTemplate query, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().Where(unit => unit.IsActive && unit.Kind != UnitKind.Bureau)
            .OrderBy(unit => unit.Name).Select(unit => unit.Name).ToListAsync(cancellationToken);
        return new WorkbookFile(LedgerTemplateWriter.FileName, LedgerTemplateWriter.Write(units));
    }
}

internal sealed class GetImportTemplateEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/imports/template", async Task<FileContentHttpResult> (IMediator mediator, CancellationToken stop) =>
        {
            var file = await mediator.Send(new GetImportTemplate(), stop);
            return TypedResults.File(file.Content, WorkbookFile.MediaType, file.Name);
        })
        .WithTags("imports").WithName(nameof(GetImportTemplate)).WithSummary("台账模板（Excel）");
}
