using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Import;

/// <summary>Reads a paper and plans what its import does; changes nothing.</summary>
internal sealed class ImportPlanner(RectifyDbContext db, SourceFinder sources)
{
    /// <exception cref="RefusedException">The file is no readable paper.</exception>
    public async Task<ImportPlan> Plan(PaperFile file, ImportOptions options, CancellationToken stop)
    {
        var paper = Read(file, options);
        var sha = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        var before = await db.Imports.AsNoTracking().FirstOrDefaultAsync(batch => batch.Sha256 == sha, stop);
        var existing = before is not null
            ? await sources.Find(paper, options with { SourceId = before.SourceId }, stop)
            : await sources.Find(paper, options, stop);
        var assumed = new List<PaperWarning>();
        var plan = new ImportPlan
        {
            Paper = paper,
            FileName = file.Name,
            Sha256 = sha,
            Before = before,
            Existing = existing,
            Source = existing is null ? await sources.Propose(paper, options, assumed, stop) : Described(existing),
            Names = await NameBook.Load(db, stop),
            Rows = await Rows(paper, existing, stop),
        };
        plan.Warnings.AddRange([.. paper.Warnings, .. assumed]);
        plan.Errors.AddRange(paper.Errors);
        ImportChecks.Run(plan, options);
        return plan;
    }

    private static Paper Read(PaperFile file, ImportOptions options)
    {
        try
        {
            using var stream = new MemoryStream(file.Content, writable: false);
            return PaperReader.Read(stream, file.Name, options.ForReading());
        }
        catch (UnreadablePaperException unreadable)
        {
            throw new RefusedException(new PaperUnreadable(unreadable.Message));
        }
    }

    private static PlannedSource Described(FindingSource source) =>
        new(source.Id, source.Code, source.Name, source.Kind, source.IssuedBy, source.FeedbackDate);

    private async Task<IReadOnlyList<PlannedRow>> Rows(Paper paper, FindingSource? source, CancellationToken stop)
    {
        var (findings, cases) = source is null ? ([], []) : await Known(source.Id, stop);
        var matcher = new FindingMatcher(findings);
        var position = 0;
        return
        [
            .. paper.Aspects.SelectMany(aspect => aspect.Findings.Select(row =>
            {
                var known = matcher.Match(row, ++position);
                var one = known is null ? null : cases[known.Id];
                return new PlannedRow(aspect, row, ChangeOf(row, one), known, one);
            })),
        ];
    }

    private async Task<(List<Finding> Findings, Dictionary<Guid, RectificationCase> Cases)> Known(Guid sourceId, CancellationToken stop)
    {
        // A paper speaks of the findings that were fed back, never of the parts that the bureau made of them.
        var findings = await db.Findings.Where(finding => finding.SourceId == sourceId && finding.SplitFromId == null).ToListAsync(stop);
        var cases = await db.Cases
            .Include(one => one.Units)
            .Include(one => one.Measures).ThenInclude(link => link.Measure)
            .Include(one => one.Proposals.Where(proposal => proposal.State == ProposalState.Pending))
            .Include(one => one.WorkItems.Where(item => item.ClosedOn == null))
            .Include(one => one.Intervals.Where(interval =>
                interval.EffectiveTo == StatusInterval.OpenEnd && interval.RecordedTo == StatusInterval.StillKnown))
            .AsSplitQuery()
            .Where(one => one.SourceId == sourceId)
            .ToDictionaryAsync(one => one.FindingId, stop);
        return (findings, cases);
    }

    // Only a case that nobody has touched is placed; what people did in Rectify is never overwritten by a paper.
    private static RowChange ChangeOf(PaperFinding row, RectificationCase? one) => one switch
    {
        null => RowChange.Added,
        { HistoryCount: 1 } when row.LeadUnit is not null => RowChange.Placed,
        _ => RowChange.Unchanged,
    };
}

/// <summary>A file as it was uploaded.</summary>
public sealed record PaperFile(string Name, byte[] Content)
{
    /// <summary>The largest paper that is taken, in bytes.</summary>
    public const int LargestSize = 30 * 1024 * 1024;

    /// <summary>The largest body that is read at all, in bytes: more, so that a paper that is too large is told why.</summary>
    public const long LargestUpload = 51L * 1024 * 1024;
}
