using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Reports;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear.Wording;

/// <summary>Reads the bureau's decisions about the printed words; a bureau makes a handful of them.</summary>
internal sealed class WordingReader(RectifyDbContext db)
{
    public Task<List<WordingDecision>> All(CancellationToken stop) =>
        db.WordingDecisions.AsNoTracking().OrderBy(one => one.Sequence).ToListAsync(stop);

    public async Task<IReadOnlyList<WordingDecision>> InForce(TallyMoment moment, CancellationToken stop) =>
        new WordingRecord(await All(stop)).InForce(moment.AsOf, moment.KnownAt);

    /// <summary>How sentences are worded at a cut-off where nobody asks for a statement.</summary>
    public async Task<ReportWording> At(TallyMoment moment, CancellationToken stop) =>
        ReportWording.Of((await InForce(moment, stop)).Select(one => one.Choice), []);
}
