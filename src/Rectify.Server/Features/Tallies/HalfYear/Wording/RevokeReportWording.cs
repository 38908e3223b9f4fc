using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Reports;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear.Wording;

/// <summary>停用口径选择: from a cut-off on; reports of earlier cut-offs keep it.</summary>
[Allow(AccountRole.Liaison, AccountRole.Administrator)]
public sealed record RevokeReportWording : ICommand<Guid>
{
    public WordingChoice? Choice { get; init; }

    /// <summary>The first cut-off that it holds for no longer.</summary>
    public DateOnly? From { get; init; }

    public string? Reason { get; init; }
}

internal sealed class RevokeReportWordingValidator : AbstractValidator<RevokeReportWording>
{
    public RevokeReportWordingValidator()
    {
        RuleFor(one => one.Choice).NotNull().WithMessage("请选择口径。").IsInEnum().WithMessage("没有这种口径。");
        RuleFor(one => one.From).NotNull().WithMessage("请填写自哪个截止日起停用。").InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写停用的原因。").MaximumLength(500).WithMessage("原因不超过500个字。");
    }
}

internal sealed class RevokeReportWordingHandler(RectifyDbContext db, WordingReader wordings, RequestContext context, BureauTime time)
    : IRequestHandler<RevokeReportWording, Guid>
{
    public async Task<Guid> Handle(RevokeReportWording command, CancellationToken cancellationToken)
    {
        var terms = new WordingTerms(command.From!.Value, command.Reason!, context.SignedIn, time.Today, time.Now);
        var decision = new WordingRecord(await wordings.All(cancellationToken)).Revoke(command.Choice!.Value, terms);
        db.WordingDecisions.Add(decision);
        return decision.Id;
    }
}

internal sealed class RevokeReportWordingEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<RevokeReportWording, Guid>("/reports/wording/revoke").WithSummary("停用统计口径的选择");
}
