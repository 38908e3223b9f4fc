using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Import;

/// <summary>导入问题清单: the refused workbook back, with what is wrong beside each row. Nothing is written or kept.</summary>
[Allow(AccountRole.Liaison)]
public sealed record ExportImportProblems(PaperFile File, ImportOptions Options) : IQuery<PaperFile>;

internal sealed class ExportImportProblemsHandler(ImportPlanner planner) : IRequestHandler<ExportImportProblems, PaperFile>
{
    public async Task<PaperFile> Handle(ExportImportProblems query, CancellationToken cancellationToken)
    {
        var plan = await planner.Plan(query.File, query.Options, cancellationToken);
        if (plan.Errors.Count == 0)
            throw new RefusedException(new PaperHasNoErrors());
        var name = $"{Path.GetFileNameWithoutExtension(query.File.Name)}（{ImportErrorWorkbook.Header}）.xlsx";
        return new PaperFile(name, Annotate(query.File, plan.Errors));
    }

    private static byte[] Annotate(PaperFile file, IReadOnlyList<PaperError> errors)
    {
        try
        {
            return ImportErrorWorkbook.Write(file.Content, file.Name, errors);
        }
        catch (UnreadablePaperException unreadable)
        {
            throw new RefusedException(new PaperUnreadable(unreadable.Message));
        }
    }
}

/// <summary>There is nothing to write beside the rows.</summary>
public sealed record PaperHasNoErrors() : Refusal("file")
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "材料没有错误，可以直接导入。";

    public override string English => "The paper has no errors and can be imported.";
}

internal sealed class ExportImportProblemsEndpoint : IEndpoint
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/imports/problems", Export)
        .WithMetadata(new LongestUpload(PaperFile.LargestUpload)).WithTags("imports").WithName(nameof(ExportImportProblems)).WithSummary("加注导入问题的 Excel");

    private static async Task<FileContentHttpResult> Export([AsParameters] ImportForm form, IMediator mediator, CancellationToken stop)
    {
        var file = await mediator.Send(new ExportImportProblems(await form.ReadFile(stop), form.ToOptions()), stop);
        return TypedResults.File(file.Content, Workbook, file.Name);
    }
}
