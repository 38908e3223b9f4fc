using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Sustaining;

/// <summary>复核未通过 (反弹): another cycle begins with planning. Whoever owns the watch may say so, whatever the account is.</summary>
[AllowSignedIn]
public sealed record FailReview : CaseCommand
{
    public string? Reason { get; init; }

    /// <summary>The deadline of the new cycle; the original one is kept for ever.</summary>
    public DateOnly NewDeadline { get; init; }
}

internal sealed class FailReviewValidator : AbstractValidator<FailReview>
{
    public FailReviewValidator(BureauTime time)
    {
        RuleFor(one => one.Reason).NotEmpty().WithMessage(NewCycle.ReasonMessage);
        RuleFor(one => one.NewDeadline).GreaterThan(_ => time.Today).WithMessage(NewCycle.DeadlineMessage);
    }
}

internal sealed class FailReviewHandler(CaseDesk desk) : IRequestHandler<FailReview, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(FailReview command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return NewCycle.Begin(desk, one, Triggers.FailReview, command, command.Reason, command.NewDeadline);
    }
}

internal sealed class FailReviewEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<FailReview>("fail-review").WithSummary("复核未通过");
}
