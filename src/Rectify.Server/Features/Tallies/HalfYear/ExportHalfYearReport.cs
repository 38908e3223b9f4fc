using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Documents;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>导出半年总结: the report as a Word document. Refused where the numbers do not balance (rule 11) or a statement that was asked for is false (rules 6, 8, 9 and 10).</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record ExportHalfYearReport : ReportQuestion, IQuery<ReportFile>;

/// <summary>A document and the numbers that it was made from.</summary>
public sealed record ReportFile(string Name, byte[] Content, HalfYearReport Report);

internal sealed class ExportHalfYearReportValidator : ReportQuestionValidator<ExportHalfYearReport>
{
    public ExportHalfYearReportValidator(BureauTime time)
        : base(time) =>
        RuleFor(one => one.AsOf).LessThanOrEqualTo(_ => time.Today).WithMessage(CutOff.NotYet);
}

internal sealed class ExportHalfYearReportHandler(IMediator mediator, DocumentDesk desk, BureauTime time)
    : IRequestHandler<ExportHalfYearReport, ReportFile>
{
    public async Task<ReportFile> Handle(ExportHalfYearReport query, CancellationToken cancellationToken)
    {
        var report = await mediator.Send(query.ToReport(), cancellationToken);
        var document = HalfYearDocument.Of(report.ForDocument(), await desk.Bureau(cancellationToken), time);
        var file = desk.Write(document, $"半年总结（截至{report.AsOf.Text()}）");
        return new ReportFile(file.Name, file.Content, report);
    }
}

internal sealed class ExportHalfYearReportEndpoint : IEndpoint
{
    public const string Address = "api/v1/reports/half-year.docx";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/reports/half-year.docx", Export)
        .WithTags("reports").WithName(nameof(ExportHalfYearReport)).WithSummary("半年总结（Word）");

    private static async Task<FileContentHttpResult> Export(
        [AsParameters] ExportHalfYearReport query, IMediator mediator, CancellationToken stop)
    {
        var file = await mediator.Send(query, stop);
        return TypedResults.File(file.Content, WordFile.ContentType, file.Name);
    }
}
