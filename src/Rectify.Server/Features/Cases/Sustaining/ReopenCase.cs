using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Sustaining;

/// <summary>重新打开: a closed case starts another cycle.</summary>
[Allow(AccountRole.Liaison)]
public sealed record ReopenCase : CaseCommand
{
    public string? Reason { get; init; }

    /// <summary>The deadline of the new cycle; the original one is kept for ever.</summary>
    public DateOnly NewDeadline { get; init; }
}

internal sealed class ReopenCaseValidator : AbstractValidator<ReopenCase>
{
    public ReopenCaseValidator(BureauTime time)
    {
        RuleFor(one => one.Reason).NotEmpty().WithMessage(NewCycle.ReasonMessage);
        RuleFor(one => one.NewDeadline).GreaterThan(_ => time.Today).WithMessage(NewCycle.DeadlineMessage);
    }
}

internal sealed class ReopenCaseHandler(CaseDesk desk) : IRequestHandler<ReopenCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReopenCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        return NewCycle.Begin(desk, one, Triggers.Reopen, command, command.Reason, command.NewDeadline);
    }
}

internal sealed class ReopenCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ReopenCase>("reopen").WithSummary("重新打开");
}
