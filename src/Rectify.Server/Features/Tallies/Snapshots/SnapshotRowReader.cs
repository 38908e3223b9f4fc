using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>A frozen row. The names of source, unit, leader and finding are today's; everything else is as it was frozen.</summary>
/// <param name="Definition">The version of the lifecycle that was followed; empty where the first seal did not keep it.</param>
/// <param name="StageLabel">The stage in the words of that version.</param>
public sealed record SnapshotRowView(
    string Number, Guid SourceId, string FindingNumber, string Text, string Definition, string StageLabel, StatusBucket Bucket,
    bool AwaitingVerification, bool Sustained, bool Overdue, bool ReviewOverdue, bool DueThisYear, bool ForecastThisYear, bool Blocked,
    int Cycle, RectificationType? Type, string? LeadUnit, string? Leader, DateOnly? Deadline, DateOnly? Forecast, DateOnly? NextReviewOn, int? Measures);

/// <summary>Reads frozen rows in the order of their numbers.</summary>
internal sealed class SnapshotRowReader(RectifyDbContext db, DefinitionCatalog definitions)
{
    public async Task<IReadOnlyList<SnapshotRowView>> Read(
        IQueryable<TallySnapshotRow> rows, string? after, int count, CancellationToken stop)
    {
        if (after is { Length: > 0 })
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
            rows = rows.Where(row => string.Compare(row.CaseNumber, after) > 0);
#pragma warning restore CA1309
        var found = await (
            from row in rows.OrderBy(row => row.CaseNumber).Take(count)
            join one in db.Cases on row.CaseId equals one.Id
            join finding in db.Findings on one.FindingId equals finding.Id
            orderby row.CaseNumber
            select new
            {
                Row = row,
                finding.Text,
                Unit = db.Units.Where(unit => unit.Id == row.LeadUnitId).Select(unit => unit.Name).FirstOrDefault(),
                Leader = db.People.Where(person => person.Id == row.LeaderId).Select(person => person.Name).FirstOrDefault(),
            }).ToListAsync(stop);
        return [.. found.Select(one => View(one.Row, one.Text, one.Unit, one.Leader))];
    }

    private SnapshotRowView View(TallySnapshotRow row, string text, string? unit, string? leader) => new(
        row.CaseNumber, row.SourceId, row.FindingNumber, text, definitions.VersionOf(row.DefinitionKey, row.DefinitionVersion), definitions.StageLabelOf(row), row.Bucket,
        row.AwaitingVerification, row.Sustained, row.Overdue, row.ReviewOverdue, row.DueThisYear, row.ForecastThisYear, row.Blocked,
        row.Cycle, row.Type, unit, leader, row.Deadline, row.Forecast, row.NextReviewOn, row.Measures);
}
