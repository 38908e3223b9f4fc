using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Publication;

/// <summary>密级 of a finding and the marks that hold now.</summary>
public sealed record PublicationView(Secrecy Secrecy, IReadOnlyList<MarkView> Marks);

public sealed record MarkView(PublicationMarkKind Kind, string Reason, string SetBy, DateTimeOffset SetAt);

internal static class PublicationViews
{
    public static async Task<PublicationView> PublicationOf(this RectifyDbContext db, Guid findingId, CancellationToken stop)
    {
        var secrecy = await db.Findings.Where(finding => finding.Id == findingId).Select(finding => finding.Secrecy).FirstAsync(stop);
        var marks = await db.PublicationMarks.AsNoTracking().Where(mark => mark.FindingId == findingId && mark.ClearedAt == null)
            .OrderBy(mark => mark.SetAt).Select(mark => new MarkView(mark.Kind, mark.Reason, mark.SetBy, mark.SetAt)).ToListAsync(stop);
        return new PublicationView(secrecy, marks);
    }

    public static string Word(this PublicationMarkKind kind) => kind switch
    {
        PublicationMarkKind.UnderInvestigation => "正在核查",
        _ => "敏感",
    };
}
