using FluentValidation;
using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Planning;

/// <summary>添加措施: what will be done, by whom, until when, with which result.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record AddMeasure : CaseCommand
{
    public string? Text { get; init; }

    /// <summary>The unit that does it; the sender's own where none is named.</summary>
    public Guid? UnitId { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Deadline { get; init; }

    public string? ExpectedResult { get; init; }
}

internal sealed class AddMeasureValidator : AbstractValidator<AddMeasure>
{
    public AddMeasureValidator()
    {
        RuleFor(one => one.Text).NotEmpty().WithMessage("请填写措施内容。");
        RuleFor(one => one.Owner).NotEmpty().WithMessage("请填写责任人。")
            .MaximumLength(100).WithMessage("责任人不超过100个字。");
        RuleFor(one => one.Deadline).NotNull().WithMessage("请填写完成时限。");
        RuleFor(one => one.ExpectedResult).NotEmpty().WithMessage("请填写预期成果。");
    }
}

internal sealed class AddMeasureHandler(CaseDesk desk) : IRequestHandler<AddMeasure, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AddMeasure command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var member = desk.MemberWho(person => command.UnitId is { } named
            ? one.AnswersFor(named, person.UnitIds)
            : one.Units.Any(part => person.UnitIds.Contains(part.UnitId)));
        var unit = command.UnitId ?? one.Units.FirstOrDefault(part => member.UnitIds.Contains(part.UnitId))?.UnitId
            ?? throw new RefusedException(new UnitHasNoPart());
        var measure = new Measure(command.Text!, unit, desk.DayOf(command))
        {
            Owner = command.Owner?.Trim(),
            Deadline = command.Deadline,
            ExpectedResult = command.ExpectedResult?.Trim(),
        };
        one.Plan(measure);
        one.RefuseForeign(measure, member.UnitIds);
        return desk.Act(one, Triggers.AddMeasure, (Entry.Of(command) with { Details = command.Text, Holder = member.Id }).With(
            ("text", command.Text),
            ("owner", command.Owner),
            ("deadline", command.Deadline),
            ("expectedResult", command.ExpectedResult)));
    }
}

internal sealed class AddMeasureEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<AddMeasure>("measures").WithSummary("添加措施");
}
