using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>A line of a table of numbers.</summary>
/// <param name="Rows">The findings that the line counts.</param>
/// <param name="Assisting">参与数, in a table of units.</param>
/// <param name="AssistingRows">The findings behind it.</param>
public sealed record TallyTableLine(
    string Name, Tally Tally, GetTallyRows Rows, int? Assisting = null, GetTallyRows? AssistingRows = null)
{
    public static TallyTableLine Of(AspectTally aspect, GetTallyRows rows) =>
        new(aspect.Title, aspect.Tally, rows with { AspectId = aspect.AspectId });

    /// <summary>A line by kind, leader or type; without a key it counts the findings that have none yet.</summary>
    public static TallyTableLine Of(TallyDimension by, TallyGroup line, GetTallyRows rows) => new(line.Name, line.Tally, by switch
    {
        TallyDimension.Kind => rows with { Kind = Enum.Parse<SourceKind>(line.Key) },
        TallyDimension.Leader => rows with { LeaderId = line.Key.Length == 0 ? Guid.Empty : Guid.Parse(line.Key) },
        TallyDimension.Type when line.Key.Length == 0 => rows with { WithoutType = true },
        TallyDimension.Type => rows with { Type = Enum.Parse<RectificationType>(line.Key) },
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    });

    /// <summary>Findings that no unit leads have nobody who assists.</summary>
    public static TallyTableLine Of(UnitTally unit, GetTallyRows rows) => unit.UnitId is { } id
        ? new(unit.Name, unit.Leading, rows with { LeadUnitId = id }, unit.Assisting, rows with { AssistingUnitId = id })
        : new(unit.Name, unit.Leading, rows with { LeadUnitId = Guid.Empty });
}
