using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Situation;

/// <summary>整改情况报告 of one source: what was done about each finding. Refused where the numbers do not balance (rule 11).</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record ExportSituationReport : IQuery<WordFile>
{
    /// <summary>The source; a document is about one.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}

internal sealed class ExportSituationReportValidator : AbstractValidator<ExportSituationReport>
{
    public ExportSituationReportValidator(BureauTime time)
    {
        RuleFor(one => one.AsOf).HasCome(time);
        RuleFor(one => one.KnownAt).HasCome(time);
    }
}

internal sealed class ExportSituationReportHandler(
    IMediator mediator, DocumentDesk desk, DocumentRows rows, OutcomeCounter outcomes, BureauTime time)
    : IRequestHandler<ExportSituationReport, WordFile>
{
    public async Task<WordFile> Handle(ExportSituationReport query, CancellationToken cancellationToken)
    {
        var source = await desk.Source(query.SourceId, cancellationToken);
        var report = (await mediator.Send(
            new GetHalfYearReport { AsOf = query.AsOf, KnownAt = query.KnownAt, SourceIds = [source.Id] }, cancellationToken)).ForDocument();
        var (moment, scope) = (new TallyMoment(report.AsOf, report.KnownAt), new TallyScope { SourceId = source.Id });
        var facts = new SituationFacts(
            source, report, await rows.Of(moment, scope, cancellationToken), await outcomes.Count(moment, scope, cancellationToken),
            await desk.Bureau(cancellationToken));
        return desk.Write(SituationDocument.Of(facts, time), $"{DocumentWords.Subject(source)}整改情况报告{DocumentWords.CutOff(report.AsOf)}");
    }
}

internal sealed class ExportSituationReportEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDocument<ExportSituationReport>("/documents/situation.docx").WithSummary("整改情况报告（Word）");
}
