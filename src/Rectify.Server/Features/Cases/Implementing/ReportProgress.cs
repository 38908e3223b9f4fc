using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Implementing;

/// <summary>报告进展.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record ReportProgress : CaseCommand
{
    public string? Progress { get; init; }
}

internal sealed class ReportProgressValidator : AbstractValidator<ReportProgress>
{
    public ReportProgressValidator() => RuleFor(one => one.Progress).NotEmpty().WithMessage("请填写进展情况。");
}

internal sealed class ReportProgressHandler(CaseDesk desk) : IRequestHandler<ReportProgress, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReportProgress command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        one.Report(command.Progress!);
        return desk.Act(one, Triggers.ReportProgress,
            (Entry.Of(command) with { Details = command.Progress }).With(("progress", command.Progress)));
    }
}

internal sealed class ReportProgressEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ReportProgress>("report-progress").WithSummary("报告进展");
}
