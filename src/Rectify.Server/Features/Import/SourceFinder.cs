using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Import;

/// <summary>Finds the source that a paper belongs to, or proposes a new one.</summary>
internal sealed class SourceFinder(RectifyDbContext db)
{
    public async Task<FindingSource?> Find(Paper paper, ImportOptions options, CancellationToken stop)
    {
        if (options.SourceId is { } chosen)
            return await Sources().FirstOrDefaultAsync(source => source.Id == chosen, stop)
                ?? throw new RefusedException(new SourceNotFound());
        var best = (Source: (FindingSource?)null, Same: 0);
        foreach (var source in await Sources().ToListAsync(stop))
        {
            var findings = await db.Findings.AsNoTracking().Where(finding => finding.SourceId == source.Id && finding.SplitFromId == null).ToListAsync(stop);
            var same = new FindingMatcher(findings).CountSame(paper);
            if (same > best.Same)
                best = (source, same);
        }
        return best.Same * 2 >= paper.Findings.Count() ? best.Source : null;
    }

    public async Task<PlannedSource> Propose(Paper paper, ImportOptions options, List<PaperWarning> warnings, CancellationToken stop)
    {
        if (paper is { Kind: PaperKind.Feedback, FeedbackDate: null })
            throw new RefusedException(new FeedbackDateNeeded());
        var selfCheck = paper.Kind == PaperKind.SelfCheck;
        var kind = options.SourceKind ?? (selfCheck ? SourceKind.SelfCheck : SourceKind.RoutineInspection);
        var date = options.FeedbackDate ?? paper.FeedbackDate ?? Earliest(paper, warnings);
        var issuer = options.IssuedBy ?? (paper.Kind == PaperKind.Feedback ? Issuers.BodyOf(paper.IssuedBy) : null);
        return new PlannedSource(
            null, await FreeCode(selfCheck ? "ZC" : "XC", date.Year, stop), options.SourceName ?? paper.SourceName ?? paper.Title, kind, issuer, date);
    }

    private IQueryable<FindingSource> Sources() => db.Sources.Include(source => source.Aspects).ThenInclude(aspect => aspect.KeyPoints).AsSplitQuery();

    private static DateOnly Earliest(Paper paper, List<PaperWarning> warnings)
    {
        var days = paper.Findings.SelectMany(row => new[] { row.ClosedOn, row.Deadline }).Append(paper.CutOff).OfType<DateOnly>().ToList();
        if (days.Count == 0)
            throw new RefusedException(new FeedbackDateNeeded());
        var earliest = days.Min();
        var assumed = new DateOnly(earliest.Year, earliest.Month, 1);
        warnings.Add(new PaperWarning(paper.Title, $"材料未载明反馈（自查）日期，按材料中最早日期所在月的第一天{assumed:yyyy-MM-dd}计，可在导入时指定。"));
        return assumed;
    }

    private async Task<string> FreeCode(string prefix, int year, CancellationToken stop)
    {
        var stem = $"{prefix}{year}";
        var used = await db.Sources.Where(source => source.Code.StartsWith(stem)).Select(source => source.Code).ToListAsync(stop);
        return used.Contains(stem) ? Enumerable.Range(2, used.Count + 1).Select(n => $"{stem}-{n}").First(code => !used.Contains(code)) : stem;
    }
}
