using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>A unit's line. 牵头数 and 参与数 do not add up to the bureau's total (rule 3).</summary>
/// <param name="UnitId">The unit; null for findings that no unit leads yet.</param>
/// <param name="Name">Its name, or 未分办.</param>
/// <param name="Leading">The numbers of the findings that it leads.</param>
/// <param name="Lights">The lights of those that are open.</param>
/// <param name="Assisting">参与数: how many findings it assists in.</param>
public sealed record UnitTally(Guid? UnitId, string Name, Tally Leading, LightCounts Lights, int Assisting)
{
    /// <summary>Printed under every table of units.</summary>
    public const string Note = "同一问题只在牵头单位计数；各单位牵头数与参与数不能相加为全局总数。";
}

/// <summary>The numbers below one aspect.</summary>
public sealed record AspectTally(Guid AspectId, Guid SourceId, int Ordinal, string Number, string Title, Tally Tally);

/// <summary>Tallies as tables, with the names that people know.</summary>
internal sealed class TallyTables(RectifyDbContext db, TallyQuery query, TallyCounter counter, RequestContext context)
{
    private const string NoUnit = "未分办";

    /// <summary>By unit; a unit's member sees the own units only.</summary>
    public async Task<IReadOnlyList<UnitTally>> ByUnit(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var leading = await counter.ByLeadUnit(moment, scope, stop);
        var assisting = await counter.ByAssistingUnit(moment, scope, stop);
        var ids = leading.Keys.Union(assisting.Keys).Where(MayBeShown).ToList();
        var names = await db.Units.Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Name)
            .Select(unit => new { unit.Id, unit.Name, unit.Kind }).ToListAsync(stop);
        // Here, not in SQL: the database would sort the kinds by their English names.
        var lines = names.OrderBy(unit => unit.Kind).Select(unit => Line(unit.Id, unit.Name));
        return ids.Contains(Guid.Empty) ? [.. lines, Line(Guid.Empty, NoUnit) with { UnitId = null }] : [.. lines];

        UnitTally Line(Guid id, string name)
        {
            var led = leading.GetValueOrDefault(id, TallyLine.Empty);
            return new UnitTally(id, name, led.Tally, led.Lights, assisting.GetValueOrDefault(id, TallyLine.Empty).Tally.Total);
        }
    }

    /// <summary>By aspect, in the order of the documents.</summary>
    public async Task<IReadOnlyList<AspectTally>> ByAspect(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var lines = await counter.ByAspect(moment, scope, stop);
        var cases = query.Cases(scope);
        var aspects = await db.Aspects.AsNoTracking().Where(aspect => cases.Any(one => one.AspectId == aspect.Id))
            .OrderBy(aspect => aspect.SourceId).ThenBy(aspect => aspect.Ordinal).ToListAsync(stop);
        return
        [
            .. aspects.Where(aspect => lines.ContainsKey(aspect.Id)).Select(aspect => new AspectTally(
                aspect.Id, aspect.SourceId, aspect.Ordinal, aspect.Number, aspect.Title, lines[aspect.Id].Tally)),
        ];
    }

    /// <summary>A unit's member sees the lines of the own units only, and of those for whose members they stand in.</summary>
    public bool MayBeShown(Guid unit) => context.SignedIn.Persons.Any(person => person.SeesEverything || person.UnitIds.Contains(unit));
}
