using Microsoft.EntityFrameworkCore;
using Rectify.Server.Components.Shared;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>What differs between two frozen rows, in Chinese.</summary>
internal sealed class DifferenceWords(RectifyDbContext db, DefinitionCatalog definitions)
{
    private const string Nothing = "无";

    /// <summary>For each pair its differences; of a case that only one of the two has, none.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> Of(IReadOnlyList<SnapshotPair> pairs, CancellationToken stop)
    {
        var rows = pairs.SelectMany(pair => new[] { pair.From, pair.To }).OfType<TallySnapshotRow>().ToList();
        var (unitIds, peopleIds) = (rows.Select(row => row.LeadUnitId).Distinct().ToList(), rows.Select(row => row.LeaderId).Distinct().ToList());
        var units = await db.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, stop);
        var people = await db.People.Where(one => peopleIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return [.. pairs.Select(pair => pair is { From: { } from, To: { } to } ? Between(from, to, units, people).OfType<string>().ToList() : [])];
    }

    private IEnumerable<string?> Between(
        TallySnapshotRow from, TallySnapshotRow to, Dictionary<Guid, string> units, Dictionary<Guid, string> people)
    {
        yield return Changed("状态", from.Bucket.Word(), to.Bucket.Word());
        if (from.DefinitionVersion > 0 && to.DefinitionVersion > 0)
            yield return Changed("环节", definitions.StageLabelOf(from), definitions.StageLabelOf(to));
        yield return Mark("长期坚持", from.Sustained, to.Sustained);
        yield return Mark("超期", from.Overdue, to.Overdue);
        yield return Mark("复核逾期", from.ReviewOverdue, to.ReviewOverdue);
        yield return Mark("受阻", from.Blocked, to.Blocked);
        yield return Mark("预计今年完成", from.DueThisYear, to.DueThisYear);
        yield return Changed("整改时限", Day(from.Deadline), Day(to.Deadline));
        yield return Changed("预计完成", Day(from.Forecast), Day(to.Forecast));
        yield return Changed("下次复核", Day(from.NextReviewOn), Day(to.NextReviewOn));
        yield return Changed("牵头单位", Name(from.LeadUnitId, units), Name(to.LeadUnitId, units));
        yield return Changed("责任领导", Name(from.LeaderId, people), Name(to.LeaderId, people));
        yield return Changed("整改类型", from.Type?.Word() ?? Nothing, to.Type?.Word() ?? Nothing);
        if (from.Measures is { } before && to.Measures is { } after)
            yield return Changed("措施", $"{before}条", $"{after}条");
        if (from.Cycle > 0 && from.Cycle != to.Cycle)
            yield return $"第{from.Cycle}轮变为第{to.Cycle}轮";
    }

    private static string? Changed(string what, string from, string to) => from == to ? null : $"{what}由{from}变为{to}";

    private static string? Mark(string what, bool from, bool to) => from == to ? null : to ? $"计入{what}" : $"不再计入{what}";

    private static string Day(DateOnly? day) => day?.Text() ?? Nothing;

    private static string Name(Guid? id, Dictionary<Guid, string> names) => id is { } known ? names.GetValueOrDefault(known, Nothing) : Nothing;
}
