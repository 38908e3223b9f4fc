using FluentValidation;
using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Proposals;

/// <summary>提请撤销、移交或合并: the leader approves.</summary>
[Allow(AccountRole.Liaison)]
public sealed record ProposeEnding : CaseCommand
{
    /// <summary>Withdrawal, Transfer or Merge.</summary>
    public ProposalKind Kind { get; init; }

    /// <summary>Where a transfer goes to, or the number of the case that takes this one in.</summary>
    public string? Target { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ProposeEndingValidator : AbstractValidator<ProposeEnding>
{
    public ProposeEndingValidator()
    {
        RuleFor(one => one.Kind).Must(kind => kind is ProposalKind.Withdrawal or ProposalKind.Transfer or ProposalKind.Merge)
            .WithMessage("请选择撤销、移交或合并。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写原因。");
        RuleFor(one => one.Target).MaximumLength(200).WithMessage("去向不超过200个字。");
    }
}

internal sealed class ProposeEndingHandler(CaseDesk desk, MergeTargets targets) : IRequestHandler<ProposeEnding, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ProposeEnding command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var other = command.Kind == ProposalKind.Merge ? await targets.Find(command.Target, cancellationToken) : null;
        var target = other?.Number ?? command.Target?.Trim();
        var entry = (Entry.Of(command).WithReason(command.Reason) with { Details = target is null ? null : $"{command.Kind.Word()}到{target}" }).With(("target", target));
        return desk.Act(one, $"Propose{command.Kind}", entry, decision =>
        {
            if (other is not null)
                one.RefuseMergingInto(other);
            one.Propose(command.Kind, command.Reason!, date: null, target, desk.Actor.Id, desk.DayOf(command), decision.OnBehalfOf);
        });
    }
}

internal sealed class ProposeEndingEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ProposeEnding>("propose-ending").WithSummary("提请撤销、移交或合并");
}
