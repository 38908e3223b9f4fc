using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;

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

    public static TallyTableLine Of(ReportLine line, GetTallyRows rows) => new(line.Name, line.Tally, line switch
    {
        { Kind: { } kind } => rows with { Kind = kind },
        { LeaderId: { } leader } => rows with { LeaderId = leader },
        { Type: { } type } => rows with { Type = type },
        _ => rows with { WithoutType = true },
    });

    /// <summary>Findings that no unit leads have nobody who assists.</summary>
    public static TallyTableLine Of(UnitTally unit, GetTallyRows rows) => unit.UnitId is { } id
        ? new(unit.Name, unit.Leading, rows with { LeadUnitId = id }, unit.Assisting, rows with { AssistingUnitId = id })
        : new(unit.Name, unit.Leading, rows with { LeadUnitId = Guid.Empty });
}
