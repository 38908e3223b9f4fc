using MediatR;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Closing;

/// <summary>销号审批表 of one case: what was found, done and proven, who said what about it, and room to sign.</summary>
[AllowSignedIn]
public sealed record ExportClosureForm(string Number) : IQuery<WordFile>;

internal sealed class ExportClosureFormHandler(IMediator mediator, DocumentDesk desk) : IRequestHandler<ExportClosureForm, WordFile>
{
    public async Task<WordFile> Handle(ExportClosureForm query, CancellationToken cancellationToken)
    {
        var one = await mediator.Send(new GetCase(query.Number), cancellationToken);
        return desk.Write(ClosureForm.Of(one, await desk.Bureau(cancellationToken)), $"销号审批表（{one.Number}）");
    }
}

internal sealed class ExportClosureFormEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDocument<ExportClosureForm>("/cases/{number}/closure-form.docx").WithTags("cases").WithSummary("销号审批表（Word）");
}
