using Rectify.Domain.Tallies;

namespace Rectify.Workflows.Definitions.Checks;

/// <summary>A forced correction takes a step back. It never brings a case to where only its own work can bring it.</summary>
internal static class CorrectionCheck
{
    public static IEnumerable<DefinitionProblem> Problems(LifecycleDefinition definition)
    {
        var unapplied = Ways.Unapplied(definition);
        return
            from way in definition.Transitions.Index()
            where way.Item is { Corrects: true, To: not null }
            from name in way.Item.From
            let ends = (From: definition.Stage(name), To: definition.Stage(way.Item.To!))
            where !LeadsBack(definition, ends.From, ends.To, unapplied)
            select new CorrectsForward(Places.Transition(way.Index, "to"), way.Item.Label, ends.From.Label, ends.To.Label);
    }

    private static bool LeadsBack(LifecycleDefinition definition, StageDefinition from, StageDefinition to, IReadOnlySet<string> unapplied)
    {
        // Where a case was before it ended is not known: only what asks for no application is surely behind it.
        if (from.Bucket == StatusBucket.Ended)
            return to.IsOpen && unapplied.Contains(to.Name);
        // The order is the bureau's to choose, so it alone does not show what comes first.
        return PositionOf(definition, to) < PositionOf(definition, from)
            && (to.IsOpen || !from.IsOpen)
            && (unapplied.Contains(to.Name) || !unapplied.Contains(from.Name));
    }

    private static int PositionOf(LifecycleDefinition definition, StageDefinition wanted) =>
        definition.Stages.Index().First(one => one.Item == wanted).Index;
}
