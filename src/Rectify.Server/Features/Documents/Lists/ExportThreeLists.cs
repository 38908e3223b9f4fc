using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Lists;

/// <summary>三张清单 of one source: 问题清单, 任务清单 and 责任清单 in one file. Refused where the numbers do not balance (rule 11).</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record ExportThreeLists : IQuery<WordFile>
{
    /// <summary>The source; a document is about one.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}

internal sealed class ExportThreeListsValidator : AbstractValidator<ExportThreeLists>
{
    public ExportThreeListsValidator(BureauTime time)
    {
        RuleFor(one => one.AsOf).HasCome(time);
        RuleFor(one => one.KnownAt).HasCome(time);
    }
}

internal sealed class ExportThreeListsHandler(IMediator mediator, DocumentDesk desk, DocumentRows rows)
    : IRequestHandler<ExportThreeLists, WordFile>
{
    public async Task<WordFile> Handle(ExportThreeLists query, CancellationToken cancellationToken)
    {
        var source = await desk.Source(query.SourceId, cancellationToken);
        var report = (await mediator.Send(
            new GetHalfYearReport { AsOf = query.AsOf, KnownAt = query.KnownAt, SourceIds = [source.Id] }, cancellationToken)).ForDocument();
        var findings = await rows.Of(new TallyMoment(report.AsOf, report.KnownAt), new TallyScope { SourceId = source.Id }, cancellationToken);
        var document = ListsDocument.Of(source, report, findings, await desk.Bureau(cancellationToken));
        return desk.Write(document, $"{DocumentWords.Subject(source)}整改三张清单{DocumentWords.CutOff(report.AsOf)}");
    }
}

internal sealed class ExportThreeListsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDocument<ExportThreeLists>("/documents/lists.docx").WithSummary("问题、任务、责任三张清单（Word）");
}
