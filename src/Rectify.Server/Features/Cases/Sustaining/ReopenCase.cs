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
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写原因。");
        RuleFor(one => one.NewDeadline).GreaterThan(_ => time.Today).WithMessage("新的整改时限应晚于今天。");
    }
}

internal sealed class ReopenCaseHandler(CaseDesk desk) : IRequestHandler<ReopenCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReopenCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var entry = (Entry.Of(command).WithReason(command.Reason) with { Details = $"新的整改时限：{command.NewDeadline:yyyy-MM-dd}" })
            .With(("newDeadline", command.NewDeadline));
        one.SetDeadlineOfNewCycle(command.NewDeadline);
        return desk.Act(one, Triggers.Reopen, entry);
    }
}

internal sealed class ReopenCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ReopenCase>("reopen").WithSummary("重新打开");
}
