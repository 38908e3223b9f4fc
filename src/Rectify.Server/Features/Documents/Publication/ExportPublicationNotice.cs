using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Publication;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Documents.Publication;

/// <summary>整改进展情况通报 of one source, for publication: without what may not be published, and without people's names.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record ExportPublicationNotice : IQuery<WordFile>
{
    /// <summary>The source; a document is about one.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}

internal sealed class ExportPublicationNoticeValidator : AbstractValidator<ExportPublicationNotice>
{
    public ExportPublicationNoticeValidator(BureauTime time)
    {
        RuleFor(one => one.AsOf).HasCome(time);
        RuleFor(one => one.KnownAt).HasCome(time);
    }
}

internal sealed class ExportPublicationNoticeHandler(
    IMediator mediator, DocumentDesk desk, DocumentRows rows, TallyQuery tally, PublicationQuery publication, OutcomeCounter outcomes,
    RectifyDbContext db, BureauTime time)
    : IRequestHandler<ExportPublicationNotice, WordFile>
{
    public async Task<WordFile> Handle(ExportPublicationNotice query, CancellationToken cancellationToken)
    {
        var source = await desk.Source(query.SourceId, cancellationToken);
        var report = (await mediator.Send(
            new GetHalfYearReport { AsOf = query.AsOf, KnownAt = query.KnownAt, SourceIds = [source.Id] }, cancellationToken)).ForDocument();
        var (moment, scope) = (new TallyMoment(report.AsOf, report.KnownAt), new TallyScope { SourceId = source.Id });
        var counted = tally.At(moment, scope).Behind(TallyFigure.Total).Select(one => one.Case.FindingId);
        var findings = db.Findings.Where(finding => counted.Contains(finding.Id));
        var facts = new PublicationFacts(
            source, report,
            await rows.Of(moment, scope, cancellationToken, publication.MayBePublished(findings)),
            await publication.Withheld(findings, cancellationToken),
            await outcomes.Count(moment, scope, cancellationToken), await desk.Bureau(cancellationToken),
            new NameCover(await db.People.Select(person => person.Name).ToListAsync(cancellationToken)));
        return desk.Write(PublicationDocument.Of(facts, time), $"{DocumentWords.Subject(source)}整改进展情况通报{DocumentWords.CutOff(report.AsOf)}");
    }
}

internal sealed class ExportPublicationNoticeEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDocument<ExportPublicationNotice>("/documents/publication.docx").WithSummary("整改进展情况通报（Word，公开用）");
}
