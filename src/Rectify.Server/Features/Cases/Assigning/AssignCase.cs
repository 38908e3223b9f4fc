using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Versions;

namespace Rectify.Server.Features.Cases.Assigning;

/// <summary>分办: names leader, units, deadline and closing standard.</summary>
[Allow(AccountRole.Liaison)]
public sealed record AssignCase : CaseCommand
{
    public Guid ResponsibleLeaderId { get; init; }

    public Guid LeadUnitId { get; init; }

    public IReadOnlyList<Guid> AssistingUnitIds { get; init; } = [];

    public Guid? OwnerId { get; init; }

    public RectificationType? Type { get; init; }

    public DateOnly Deadline { get; init; }

    public string? ClosingStandard { get; init; }
}

internal sealed class AssignCaseValidator : AbstractValidator<AssignCase>
{
    public AssignCaseValidator()
    {
        RuleFor(one => one.ResponsibleLeaderId).NotEmpty().WithMessage("请选择责任领导。");
        RuleFor(one => one.LeadUnitId).NotEmpty().WithMessage("请选择牵头单位。");
        RuleFor(one => one.Type).NotNull().WithMessage("请选择整改类型。");
        RuleFor(one => one.Deadline).NotEmpty().WithMessage("请填写整改时限。");
        RuleFor(one => one.ClosingStandard).NotEmpty().WithMessage("请填写销号标准：达到什么结果才能销号。");
    }
}

internal sealed class AssignCaseHandler(RectifyDbContext db, DefinitionCatalog definitions, CaseDesk desk) : IRequestHandler<AssignCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AssignCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        await CheckReferences(one, command, cancellationToken);
        await desk.LoadMembers(one, cancellationToken);
        one.Assign(new Assignment
        {
            ResponsibleLeaderId = command.ResponsibleLeaderId,
            LeadUnitId = command.LeadUnitId,
            AssistingUnitIds = command.AssistingUnitIds.ToHashSet(),
            OwnerId = command.OwnerId,
            Type = command.Type!.Value,
            Deadline = command.Deadline,
            ClosingStandard = command.ClosingStandard!,
        });
        return desk.Act(one, Triggers.Assign, (Entry.Of(command) with { Details = Choose(one, command.Type.Value) }).With(
            ("responsibleLeaderId", command.ResponsibleLeaderId),
            ("leadUnitId", command.LeadUnitId),
            ("type", command.Type),
            ("deadline", command.Deadline),
            ("closingStandard", command.ClosingStandard)));
    }

    /// <returns>What the timeline says of another lifecycle; null where the case keeps the one it has.</returns>
    private string? Choose(RectificationCase one, RectificationType type)
    {
        var lifecycle = LifecycleChoice.For(type, one, definitions);
        if (lifecycle.Key == one.DefinitionKey)
            return null;
        one.GoBy(lifecycle.Key, lifecycle.Version);
        return $"按“{lifecycle.Name}”办理";
    }

    private async Task CheckReferences(RectificationCase one, AssignCase command, CancellationToken stop)
    {
        var feedback = await db.Sources.Where(source => source.Id == one.SourceId)
            .Select(source => source.FeedbackDate).FirstAsync(stop);
        if (command.Deadline < feedback)
            throw new RefusedException(new DeadlineBeforeFeedback(command.Deadline, feedback));
        if (!await IsThere(command.ResponsibleLeaderId, stop))
            throw new RefusedException(new UnknownReference("responsibleLeaderId", "责任领导"));
        if (command.OwnerId is { } owner && !await IsThere(owner, stop))
            throw new RefusedException(new UnknownReference("ownerId", "责任人"));
        var units = command.AssistingUnitIds.Append(command.LeadUnitId).Distinct().ToList();
        if (await db.Units.CountAsync(unit => units.Contains(unit.Id) && unit.IsActive, stop) != units.Count)
            throw new RefusedException(new UnknownReference("leadUnitId", "牵头或配合单位"));
    }

    private Task<bool> IsThere(Guid person, CancellationToken stop) =>
        db.People.AnyAsync(one => one.Id == person && one.IsActive, stop);
}

/// <summary>The deadline lies before the feedback.</summary>
public sealed record DeadlineBeforeFeedback(DateOnly Deadline, DateOnly Feedback) : Refusal("deadline")
{
    public override string Chinese => $"整改时限{Deadline:yyyy-MM-dd}早于反馈日期{Feedback:yyyy-MM-dd}。请填写反馈之后的日期。";

    public override string English => $"The deadline {Deadline:yyyy-MM-dd} is before the feedback on {Feedback:yyyy-MM-dd}. Give a later day.";
}

internal sealed class AssignCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<AssignCase>("assign").WithSummary("分办");
}
