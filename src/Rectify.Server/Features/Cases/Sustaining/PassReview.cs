using FluentValidation;
using MediatR;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Sustaining;

/// <summary>
/// 复核通过: it still holds; the next review moves on by the interval. Whoever owns the watch may say so, whatever the
/// account is; where the owner has none, the liaison does.
/// </summary>
[AllowSignedIn]
public sealed record PassReview : CaseCommand
{
    public string? Opinion { get; init; }

    /// <summary>The next review, where it is not one interval from the day of this one.</summary>
    public DateOnly? NextReviewOn { get; init; }
}

internal sealed class PassReviewValidator : AbstractValidator<PassReview>
{
    public PassReviewValidator(BureauTime time)
    {
        RuleFor(one => one.Opinion).NotEmpty().WithMessage("请填写复核意见。");
        RuleFor(one => one.NextReviewOn).GreaterThan(_ => time.Today).WithMessage("下次复核日期应晚于今天。");
    }
}

internal sealed class PassReviewHandler(CaseDesk desk) : IRequestHandler<PassReview, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(PassReview command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var next = command.NextReviewOn ?? one.Sustainment?.After(desk.DayOf(command)) ?? desk.DayOf(command).AddMonths(Sustainment.UsualMonths);
        if (one.Sustainment is { } watch)
            one.Sustain(watch with { NextReviewOn = next });
        return desk.Act(one, Triggers.PassReview,
            (Entry.Of(command) with { Details = $"{command.Opinion}（下次复核：{next:yyyy-MM-dd}）" }).With(("opinion", command.Opinion)));
    }
}

internal sealed class PassReviewEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<PassReview>("pass-review").WithSummary("复核通过");
}
