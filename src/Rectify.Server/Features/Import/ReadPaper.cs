using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Import;

/// <summary>读取材料: what a paper says by itself, whatever the bureau already has. Nothing is written.</summary>
[Allow(AccountRole.Liaison)]
public sealed record ReadPaper(PaperFile File, ImportOptions Options) : IQuery<PaperReading>;

internal sealed class ReadPaperHandler : IRequestHandler<ReadPaper, PaperReading>
{
    public Task<PaperReading> Handle(ReadPaper query, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new MemoryStream(query.File.Content, writable: false);
            return Task.FromResult(PaperReading.Of(PaperReader.Read(content, query.File.Name, query.Options.ForReading())));
        }
        catch (UnreadablePaperException unreadable)
        {
            throw new RefusedException(new PaperUnreadable(unreadable.Message));
        }
    }
}

internal sealed class ReadPaperEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/imports/reading", async ([AsParameters] ImportForm form, IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new ReadPaper(await form.ReadFile(stop), form.ToOptions()), stop))
        .WithMetadata(new LongestUpload(PaperFile.LargestUpload)).WithTags("imports").WithName(nameof(ReadPaper)).WithSummary("读取材料的内容，不与现有数据比较");
}
