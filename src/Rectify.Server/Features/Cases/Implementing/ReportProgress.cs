using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Implementing;

/// <summary>报告进展.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record ReportProgress : CaseCommand
{
    public string? Progress { get; init; }

    /// <summary>基本完成 or 阶段性成效: a remark for the tables, not a status; none where nothing is said.</summary>
    public ProgressRemark? Remark { get; init; }
}

internal sealed class ReportProgressValidator : AbstractValidator<ReportProgress>
{
    public ReportProgressValidator()
    {
        RuleFor(one => one.Progress).NotEmpty().WithMessage("请填写进展情况。");
        RuleFor(one => one.Remark).IsInEnum().WithMessage("备注只能是基本完成或阶段性成效。");
    }
}

internal sealed class ReportProgressHandler(CaseDesk desk) : IRequestHandler<ReportProgress, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReportProgress command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        one.Report(command.Progress!, command.Remark);
        var details = command.Remark is { } remark ? $"{remark.Word()}：{command.Progress}" : command.Progress;
        return desk.Act(one, Triggers.ReportProgress,
            (Entry.Of(command) with { Details = details }).With(("progress", command.Progress), ("remark", command.Remark)));
    }
}

internal sealed class ReportProgressEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<ReportProgress>("report-progress").WithSummary("报告进展");
}
