using Rectify.Domain.Findings;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Features.Cases.Assigning;

/// <summary>The assignment while it is being filled in; begins with what the case already says.</summary>
public sealed class AssignForm
{
    public Guid? ResponsibleLeaderId { get; set; }

    public Guid? LeadUnitId { get; set; }

    public IReadOnlyList<Guid> AssistingUnitIds { get; set; } = [];

    public Guid? OwnerId { get; set; }

    public RectificationType? Type { get; set; }

    public DateOnly? Deadline { get; set; }

    public string? ClosingStandard { get; set; }

    public static AssignForm Of(CaseView one) => new()
    {
        ResponsibleLeaderId = one.ResponsibleLeader?.Id,
        LeadUnitId = one.Units.FirstOrDefault(part => part.IsLead)?.UnitId,
        AssistingUnitIds = [.. one.Units.Where(part => !part.IsLead).Select(part => part.UnitId)],
        OwnerId = one.Owner?.Id,
        Type = one.Type,
        Deadline = one.Deadline,
        ClosingStandard = one.ClosingStandard,
    };

    public AssignCase ToCommand() => new()
    {
        ResponsibleLeaderId = ResponsibleLeaderId ?? Guid.Empty,
        LeadUnitId = LeadUnitId ?? Guid.Empty,
        AssistingUnitIds = [.. AssistingUnitIds.Where(unit => unit != LeadUnitId)],
        OwnerId = OwnerId,
        Type = Type,
        Deadline = Deadline ?? default,
        ClosingStandard = ClosingStandard?.Trim(),
    };
}
