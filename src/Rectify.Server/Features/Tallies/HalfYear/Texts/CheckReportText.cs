using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Domain.Reports;
using Rectify.Domain.Reports.Texts;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies.HalfYear.Texts;

/// <summary>核对文稿: holds every statement of the writer's own text against the numbers at the cut-off (rules 4 to 10).</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record CheckReportText : IQuery<TextCheck>
{
    /// <summary>Ten times a half-year summary.</summary>
    internal const int Longest = 50_000;

    /// <summary>One paragraph or several.</summary>
    [LongText(Longest)]
    public string? Text { get; init; }

    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The sources that the text speaks of; all where none is named.</summary>
    public Guid[] SourceIds { get; init; } = [];
}

/// <summary>What was recognised in a text.</summary>
public sealed record TextCheck(DateOnly AsOf, DateTimeOffset KnownAt, IReadOnlyList<CheckedStatement> Statements);

/// <summary>One statement and what the numbers say to it.</summary>
/// <param name="Position">Where it begins in the text, from 0.</param>
/// <param name="SourceId">The source that it speaks of; null where that is not clear, or where it speaks of none.</param>
/// <param name="Right">What would be right to write; null where that is not clear.</param>
/// <param name="Offenders">The findings against it.</param>
public sealed record CheckedStatement(
    StatementKind Kind, string Text, int Position, Guid? SourceId, string? SourceName, Verdict Verdict, string? Right, string Why,
    IReadOnlyList<WarningCase> Offenders);

internal sealed class CheckReportTextValidator : AbstractValidator<CheckReportText>
{
    public CheckReportTextValidator()
    {
        RuleFor(one => one.Text).NotEmpty().WithMessage("请粘贴要核对的文字。")
            .MaximumLength(CheckReportText.Longest).WithMessage("一次核对的文字不超过5万字。请分段核对。");
        RuleFor(one => one.AsOf).InclusiveBetween(Counting.CutOff.First, Counting.CutOff.Last).WithMessage(Counting.CutOff.Message);
    }
}

internal sealed class CheckReportTextHandler(IMediator mediator) : IRequestHandler<CheckReportText, TextCheck>
{
    public async Task<TextCheck> Handle(CheckReportText query, CancellationToken cancellationToken)
    {
        var report = await mediator.Send(QuestionOf(query), cancellationToken);
        return new TextCheck(report.AsOf, report.KnownAt, new TextChecker(report).Check(query.Text!));
    }

    // Asked to claim everything, the report names the findings against each claim.
    private static GetHalfYearReport QuestionOf(CheckReportText query) => new()
    {
        AsOf = query.AsOf,
        KnownAt = query.KnownAt,
        SourceIds = query.SourceIds,
        Claims = Enum.GetValues<ReportClaim>(),
    };
}

internal sealed class CheckReportTextEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/reports/check-text", (CheckReportText query, IMediator mediator, CancellationToken stop) => mediator.Send(query, stop))
        .WithTags("reports").WithName(nameof(CheckReportText)).WithSummary("核对文稿中的数字和说法");
}
