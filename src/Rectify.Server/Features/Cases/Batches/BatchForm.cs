using System.Text.Json;
using System.Text.Json.Serialization;
using Rectify.Domain.Findings;
using Rectify.Server.Features.Cases.Assigning;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>A batch while it is being filled in; the fields are named as the commands name theirs.</summary>
public sealed class BatchForm
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public string Trigger { get; set; } = "";

    public Guid? ResponsibleLeaderId { get; set; }

    public Guid? LeadUnitId { get; set; }

    public IReadOnlyList<Guid> AssistingUnitIds { get; set; } = [];

    public RectificationType? Type { get; set; }

    public DateOnly? Deadline { get; set; }

    public string? ClosingStandard { get; set; }

    public DateOnly? NewDeadline { get; set; }

    public string? Reason { get; set; }

    public string? Opinion { get; set; }

    public bool Assigns => Trigger == Triggers.Assign;

    public bool Extends => Trigger == Triggers.ProposeExtension;

    public bool Accepts => Trigger == Triggers.AcceptClosure;

    public bool Returns => Trigger == Triggers.ReturnVerification;

    /// <summary>The fields of the action that was chosen.</summary>
    public JsonElement ToContent() => Trigger switch
    {
        Triggers.Assign => JsonSerializer.SerializeToElement(ToAssignment().ToCommand(), Json),
        Triggers.ProposeExtension => JsonSerializer.SerializeToElement(new { NewDeadline = NewDeadline ?? default, Reason }, Json),
        Triggers.AcceptClosure => JsonSerializer.SerializeToElement(new { Opinion }, Json),
        Triggers.ReturnVerification => JsonSerializer.SerializeToElement(new { Reason }, Json),
        _ => JsonSerializer.SerializeToElement(new { }, Json),
    };

    private AssignForm ToAssignment() => new()
    {
        ResponsibleLeaderId = ResponsibleLeaderId,
        LeadUnitId = LeadUnitId,
        AssistingUnitIds = AssistingUnitIds,
        Type = Type,
        Deadline = Deadline,
        ClosingStandard = ClosingStandard,
    };
}
