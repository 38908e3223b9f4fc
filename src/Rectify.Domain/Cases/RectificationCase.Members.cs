using Rectify.Domain.Common;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Cases;

/// <content>Which units assist and which measures are planned, day by day and as was known when (tallies.md, rule 12).</content>
public sealed partial class RectificationCase
{
    private readonly List<MemberChange> joining = [];
    private readonly List<MemberChange> leaving = [];

    /// <summary>Assisting units and measures over time; whoever takes one away has loaded the open rows.</summary>
    public IList<MemberInterval> Members { get; } = [];

    private void Join(Measure measure)
    {
        if (Measures.All(link => link.MeasureId != measure.Id))
            joining.Add(new MemberChange(MemberKind.Measure, measure.Id, measure.PlannedOn));
    }

    private void Leave(Measure measure)
    {
        if (Measures.All(link => link.MeasureId != measure.Id))
            leaving.Add(new MemberChange(MemberKind.Measure, measure.Id));
    }

    private HashSet<Guid> AssistingUnits() => [.. Units.Where(part => !part.IsLead).Select(part => part.UnitId)];

    private void NoteAssisting(HashSet<Guid> before)
    {
        var after = AssistingUnits();
        joining.AddRange(after.Except(before).Select(unit => new MemberChange(MemberKind.AssistingUnit, unit)));
        leaving.AddRange(before.Except(after).Select(unit => new MemberChange(MemberKind.AssistingUnit, unit)));
    }

    /// <summary>Takes effect with the history line that says so.</summary>
    private void KeepMembers(Act act)
    {
        foreach (var row in leaving.Select(OpenRow).SelectMany(row => row.EndedOn(act.EffectiveOn, act.RecordedAt)).ToList())
            Members.Add(row);
        foreach (var one in joining)
            Members.Add(new MemberInterval(Id, one.Kind, one.Id, one.From ?? act.EffectiveOn, act.RecordedAt));
        joining.Clear();
        leaving.Clear();
    }

    private MemberInterval OpenRow(MemberChange one) =>
        Members.FirstOrDefault(row => row.IsOpen && row.Kind == one.Kind && row.MemberId == one.Id)
        ?? throw new RefusedException(new MemberMovedOn(Number));
}
