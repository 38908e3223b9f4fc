using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>取消生成文件: nobody wants it any more. The server that is making it notices within seconds; its snapshot stays.</summary>
[AllowSignedIn]
public sealed record CancelDocument : ICommand<Guid>
{
    public Guid DocumentId { get; init; }
}

internal sealed class CancelDocumentValidator : AbstractValidator<CancelDocument>
{
    public CancelDocumentValidator() => RuleFor(one => one.DocumentId).NotEmpty().WithMessage("请选择一份文件。");
}

internal sealed class CancelDocumentHandler(DocumentReader reader, RequestContext context, BureauTime time)
    : IRequestHandler<CancelDocument, Guid>
{
    public async Task<Guid> Handle(CancelDocument command, CancellationToken cancellationToken)
    {
        var mine = reader.VisibleTo(context.SignedIn).Where(one => one.Id == command.DocumentId);
        if (!await mine.AnyAsync(cancellationToken))
            throw new RefusedException(new DocumentNotFound());
        var ended = time.Now;
        // A conditional update: a server may finish it at this very moment, and then it is finished.
        var cancelled = await mine.Where(one => one.State == DocumentState.Waiting || one.State == DocumentState.Making)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, DocumentState.Cancelled).SetProperty(one => one.EndedAt, ended), cancellationToken);
        return cancelled == 1 ? command.DocumentId : throw new RefusedException(new DocumentNotWaitedFor());
    }
}

internal sealed class CancelDocumentEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<CancelDocument, Guid>("/documents/cancel").WithSummary("取消生成文件");
}
