using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Implementing;

/// <summary>完成措施: with what came out, not with a promise.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record CompleteMeasure : CaseCommand
{
    public Guid MeasureId { get; init; }

    /// <summary>What came out: an amount, a document number, a count.</summary>
    public string? Result { get; init; }
}

internal sealed class CompleteMeasureValidator : AbstractValidator<CompleteMeasure>
{
    public CompleteMeasureValidator() =>
        RuleFor(one => one.Result).NotEmpty().WithMessage("请填写完成成果，例如金额、文号或数量。");
}

internal sealed class CompleteMeasureHandler(CaseDesk desk) : IRequestHandler<CompleteMeasure, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(CompleteMeasure command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var measure = one.CompleteMeasure(command.MeasureId, desk.DayOf(command), command.Result!);
        var member = desk.MemberWho(person => one.AnswersFor(measure.UnitId, person.UnitIds));
        one.RefuseForeign(measure, member.UnitIds);
        return desk.Act(one, Triggers.CompleteMeasure,
            (Entry.Of(command) with { Details = $"{measure.Text}：{measure.Result}", Holder = member.Id }).With(("result", command.Result)));
    }
}

internal sealed class CompleteMeasureEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<CompleteMeasure>("complete-measure").WithSummary("完成措施");
}
