using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Import;

/// <summary>导入: all of a paper or nothing of it. The same file again changes nothing.</summary>
[Allow(AccountRole.Liaison)]
public sealed record ImportPaper(PaperFile File, ImportOptions Options) : ICommand<ImportPreview>;

internal sealed class ImportPaperHandler(ImportPlanner planner, ImportWriter writer) : IRequestHandler<ImportPaper, ImportPreview>
{
    public async Task<ImportPreview> Handle(ImportPaper command, CancellationToken cancellationToken)
    {
        var plan = await planner.Plan(command.File, command.Options, cancellationToken);
        if (plan.Before is not null)
            return PreviewBuilder.Of(plan);
        if (plan.Errors.Count > 0)
            throw new RefusedException(new PaperHasErrors(plan.Errors));
        // Before writing: what is unknown now will be known afterwards.
        var done = PreviewBuilder.Of(plan);
        await writer.Write(plan, cancellationToken);
        return done;
    }
}

internal sealed class ImportPaperEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/imports", async ([AsParameters] ImportForm form, IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new ImportPaper(await form.ReadFile(stop), form.ToOptions()), stop))
        .AddEndpointFilter<IdempotencyKeyFilter>()
        .WithMetadata(new LongestUpload(PaperFile.LargestUpload)).WithTags("imports").WithName(nameof(ImportPaper)).WithSummary("导入反馈意见、台账或自查清单");
}
