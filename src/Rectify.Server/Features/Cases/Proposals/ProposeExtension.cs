using FluentValidation;
using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Proposals;

/// <summary>申请延期: before the deadline; the original deadline is kept for ever.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record ProposeExtension : CaseCommand
{
    public DateOnly NewDeadline { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ProposeExtensionValidator : AbstractValidator<ProposeExtension>
{
    public ProposeExtensionValidator(BureauTime time)
    {
        RuleFor(one => one.NewDeadline).GreaterThanOrEqualTo(_ => time.Today).WithMessage("新的整改时限不能早于今天。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写原因。");
    }
}

internal sealed class ProposeExtensionHandler(CaseDesk desk) : IRequestHandler<ProposeExtension, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ProposeExtension command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var entry = (Entry.Of(command).WithReason(command.Reason) with { Details = $"新的整改时限：{command.NewDeadline:yyyy-MM-dd}" })
            .With(("newDeadline", command.NewDeadline));
        return desk.Act(one, Triggers.ProposeExtension, entry, decision =>
            one.Propose(ProposalKind.Extension, command.Reason!, command.NewDeadline, target: null, desk.Actor.Id, desk.DayOf(command), decision.OnBehalfOf));
    }
}

internal sealed class ProposeExtensionEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ProposeExtension>("propose-extension").WithSummary("申请延期");
}
