using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Reports;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear.Wording;

/// <summary>记录口径选择: once, with who and why, for the cut-offs from a day on (rules 5 and 6).</summary>
[Allow(AccountRole.Liaison, AccountRole.Administrator)]
public sealed record ChooseReportWording : ICommand<Guid>
{
    public WordingChoice? Choice { get; init; }

    /// <summary>The first cut-off that it holds for.</summary>
    public DateOnly? From { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ChooseReportWordingValidator : AbstractValidator<ChooseReportWording>
{
    public ChooseReportWordingValidator()
    {
        RuleFor(one => one.Choice).NotNull().WithMessage("请选择口径。").IsInEnum().WithMessage("没有这种口径。");
        RuleFor(one => one.From).NotNull().WithMessage("请填写自哪个截止日起采用。").InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写决定的依据，例如会议和日期。").MaximumLength(500).WithMessage("依据不超过500个字。");
    }
}

internal sealed class ChooseReportWordingHandler(RectifyDbContext db, WordingReader wordings, RequestContext context, BureauTime time)
    : IRequestHandler<ChooseReportWording, Guid>
{
    public async Task<Guid> Handle(ChooseReportWording command, CancellationToken cancellationToken)
    {
        var terms = new WordingTerms(command.From!.Value, command.Reason!, context.SignedIn, time.Today, time.Now);
        var decision = new WordingRecord(await wordings.All(cancellationToken)).Choose(command.Choice!.Value, terms);
        db.WordingDecisions.Add(decision);
        return decision.Id;
    }
}

internal sealed class ChooseReportWordingEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<ChooseReportWording, Guid>("/reports/wording").WithSummary("记录统计口径的选择");
}
