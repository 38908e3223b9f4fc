using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>Counts what goes into a snapshot, and counts it again to check one.</summary>
internal sealed class SnapshotTaker(RectifyDbContext db, TallyQuery query, TallyCounter counter, OutcomeCounter outcomes)
{
    /// <summary>
    /// Freezes what counts at the moment of the head. Where an earlier snapshot holds the very same, as on a day on which
    /// nothing changed, it is not written a second time.
    /// </summary>
    public async Task<TallySnapshot> Take(Guid id, SnapshotHead head, CancellationToken stop)
    {
        var content = await Content(id, new TallyMoment(head.AsOf, head.KnownAt), stop);
        var rowsHash = SnapshotSeal.HashOf(content);
        var same = await OwnerOf(rowsHash, stop);
        return new TallySnapshot
        {
            Id = id,
            Kind = head.Kind,
            AsOf = head.AsOf,
            KnownAt = head.KnownAt,
            RulesVersion = head.RulesVersion,
            CorrectsId = head.CorrectsId,
            Reason = head.Reason,
            TakenById = head.TakenById,
            Slot = head.Slot,
            SealVersion = SnapshotSeal.Version,
            RowsHash = rowsHash,
            RowsOfId = same,
            Hash = SnapshotSeal.HashOf(head, rowsHash),
            Rows = same is null ? content.Rows : [],
            Figures = same is null ? content.Figures : [],
            Outcomes = same is null ? content.Outcomes : [],
        };
    }

    /// <summary>Every case, measure and outcome of the bureau as the rules of today count them at that moment.</summary>
    public async Task<SnapshotContent> Content(Guid snapshotId, TallyMoment moment, CancellationToken stop)
    {
        var rows = await Rows(snapshotId, moment, stop);
        var measures = await query.MeasuresAt(moment).GroupBy(link => link.CaseId)
            .Select(same => new { same.Key, Count = same.Select(link => link.MeasureId).Distinct().Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        foreach (var row in rows)
            row.Measures = row.Bucket == StatusBucket.Ended ? 0 : measures.GetValueOrDefault(row.CaseId);
        return new SnapshotContent(rows, await Figures(snapshotId, moment, stop), await Outcomes(snapshotId, moment, stop));
    }

    private async Task<List<TallySnapshotFigure>> Figures(Guid snapshotId, TallyMoment moment, CancellationToken stop)
    {
        var lines = await counter.BySource(moment, new TallyScope(), stop);
        var whole = await counter.Count(moment, new TallyScope(), stop);
        return
        [
            .. lines.Append(KeyValuePair.Create(Guid.Empty, whole)).Select(line => new TallySnapshotFigure
            {
                SnapshotId = snapshotId, SourceId = line.Key, Measures = line.Value.Tally.Measures,
            }),
        ];
    }

    private Task<List<TallySnapshotOutcome>> Outcomes(Guid snapshotId, TallyMoment moment, CancellationToken stop) => (
        from outcome in outcomes.Records(moment, new TallyScope())
        join at in db.Cases on outcome.CaseId equals at.Id
        join one in db.Cases on at.ParentId ?? at.Id equals one.Id
        select new TallySnapshotOutcome
        {
            SnapshotId = snapshotId,
            OutcomeId = outcome.Id,
            CaseId = one.Id,
            CaseNumber = one.Number,
            SourceId = one.SourceId,
            Kind = outcome.Kind,
            Count = outcome.Count,
            Amount = outcome.Amount,
            TookEffectOn = outcome.TookEffectOn,
        }).ToListAsync(stop);

    private Task<List<TallySnapshotRow>> Rows(Guid snapshotId, TallyMoment moment, CancellationToken stop)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        return (
            from one in query.At(moment, new TallyScope())
            join finding in db.Findings on one.Case.FindingId equals finding.Id
            // The version that the case followed then: it may have been moved to another since.
            let line = db.History.Where(entry => entry.CaseId == one.Case.Id && entry.EffectiveOn <= day && entry.RecordedAt <= known)
                .OrderByDescending(entry => entry.Sequence).FirstOrDefault()
            select new TallySnapshotRow
            {
                SnapshotId = snapshotId,
                CaseId = one.Case.Id,
                CaseNumber = one.Case.Number,
                SourceId = one.Case.SourceId,
                AspectId = one.Case.AspectId,
                FindingNumber = finding.Number,
                DefinitionKey = line!.DefinitionKey,
                DefinitionVersion = line.DefinitionVersion,
                Stage = one.Facts.Stage,
                Bucket = one.Facts.Bucket,
                AwaitingVerification = one.AwaitingVerification,
                Sustained = one.Sustained,
                Overdue = one.Overdue,
                ReviewOverdue = one.ReviewOverdue,
                DueThisYear = one.DueThisYear,
                ForecastThisYear = one.ForecastThisYear,
                Blocked = one.Facts.Blocked,
                Cycle = one.Facts.Cycle,
                Type = one.Facts.Type,
                LeadUnitId = one.Facts.LeadUnitId,
                LeaderId = one.Facts.LeaderId,
                Deadline = one.Facts.Deadline,
                Forecast = one.Facts.Forecast,
                NextReviewOn = one.Facts.NextReviewOn,
            }).ToListAsync(stop);
    }

    private Task<Guid?> OwnerOf(string rowsHash, CancellationToken stop) => db.Snapshots
        .Where(one => one.SealVersion == SnapshotSeal.Version && one.RowsOfId == null && one.RowsHash == rowsHash)
        .OrderByDescending(one => one.AsOf).ThenByDescending(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop);
}
