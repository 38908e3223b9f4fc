using FluentValidation;
using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Proposals;

/// <summary>申报预计完成: an expected date; not the deadline.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record ProposeForecast : CaseCommand
{
    public DateOnly Forecast { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ProposeForecastValidator : AbstractValidator<ProposeForecast>
{
    public ProposeForecastValidator(BureauTime time)
    {
        RuleFor(one => one.Forecast).GreaterThanOrEqualTo(_ => time.Today).WithMessage("预计完成时间不能早于今天。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写原因。");
    }
}

internal sealed class ProposeForecastHandler(CaseDesk desk) : IRequestHandler<ProposeForecast, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ProposeForecast command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var entry = (Entry.Of(command).WithReason(command.Reason) with { Details = $"预计完成时间：{command.Forecast:yyyy-MM-dd}" })
            .With(("forecast", command.Forecast));
        return desk.Act(one, Triggers.ProposeForecast, entry, decision =>
            one.Propose(ProposalKind.Forecast, command.Reason!, command.Forecast, target: null, desk.Actor.Id, desk.DayOf(command), decision.OnBehalfOf));
    }
}

internal sealed class ProposeForecastEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ProposeForecast>("propose-forecast").WithSummary("申报预计完成");
}
