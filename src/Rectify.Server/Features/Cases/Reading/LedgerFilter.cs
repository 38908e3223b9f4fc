using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Reading;

internal static class LedgerFilter
{
    public static IQueryable<RectificationCase> Matching(
        this IQueryable<RectificationCase> cases, GetLedger query, RectifyDbContext db, DateOnly today)
    {
        if (query.SourceId is { } source)
            cases = cases.Where(one => one.SourceId == source);
        if (query.UnitId is { } unit)
            cases = cases.Where(one => one.Units.Any(part => part.UnitId == unit));
        if (query.Stage is { Length: > 0 } stage)
            cases = cases.Where(one => one.Stage == stage);
        if (query.Bucket is { } bucket)
            cases = cases.Where(one => one.Bucket == bucket);
        if (query.Type is { } type)
            cases = cases.Where(one => one.Type == type);
        if (query.Sustained is { } sustained)
            cases = cases.Where(one => (one.Sustainment != null) == sustained);
        if (query.Overdue is { } overdue)
            cases = cases.Where(one => overdue == ((one.Bucket == StatusBucket.NotStarted || one.Bucket == StatusBucket.InProgress)
                && one.Deadline != null && one.Deadline < today));
        if (query.Repeat is { } repeat)
            cases = cases.Where(one => repeat == db.FindingLinks.Any(link => link.Kind == FindingLinkKind.Repeat && link.FindingId == one.FindingId));
        if (query.Text is { Length: > 0 } text)
            cases = cases.Where(one => one.Number.Contains(text)
                || db.Findings.Any(finding => finding.Id == one.FindingId && finding.Text.Contains(text)));
        return cases;
    }
}
