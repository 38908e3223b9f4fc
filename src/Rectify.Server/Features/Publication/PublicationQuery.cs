using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Publication;

/// <summary>How many findings are left out of what is published, each once: secret before under investigation before sensitive.</summary>
public sealed record WithheldCounts(int Secret, int UnderInvestigation, int Sensitive)
{
    public int Total => Secret + UnderInvestigation + Sensitive;
}

/// <summary>
/// The one place that says which findings may be published: now, whatever day the paper speaks of. A finding and the
/// parts that it was split into are left out together, since the words of one tell of the other.
/// </summary>
internal sealed class PublicationQuery(RectifyDbContext db)
{
    /// <summary>Those of the findings that may be published.</summary>
    public IQueryable<Finding> MayBePublished(IQueryable<Finding> findings) => Unrelated(Unrelated(findings, Secret), Marked);

    /// <summary>How many of the findings may not, and why.</summary>
    public async Task<WithheldCounts> Withheld(IQueryable<Finding> findings, CancellationToken stop)
    {
        var secret = await Related(findings, Secret).CountAsync(stop);
        var marked = Unrelated(findings, Secret);
        var investigated = await Related(marked, With(PublicationMarkKind.UnderInvestigation)).CountAsync(stop);
        var sensitive = await Related(Unrelated(marked, With(PublicationMarkKind.UnderInvestigation)), With(PublicationMarkKind.Sensitive))
            .CountAsync(stop);
        return new WithheldCounts(secret, investigated, sensitive);
    }

    private IQueryable<Finding> Secret => db.Findings.Where(finding => finding.Secrecy == Secrecy.Secret);

    private IQueryable<Finding> Marked => db.Findings.Where(finding =>
        db.PublicationMarks.Any(mark => mark.FindingId == finding.Id && mark.ClearedAt == null));

    private IQueryable<Finding> With(PublicationMarkKind kind) => db.Findings.Where(finding =>
        db.PublicationMarks.Any(mark => mark.FindingId == finding.Id && mark.Kind == kind && mark.ClearedAt == null));

    private static IQueryable<Finding> Related(IQueryable<Finding> findings, IQueryable<Finding> others) => findings.Where(finding =>
        others.Any(other => other.Id == finding.Id || other.Id == finding.SplitFromId || other.SplitFromId == finding.Id));

    private static IQueryable<Finding> Unrelated(IQueryable<Finding> findings, IQueryable<Finding> others) => findings.Where(finding =>
        !others.Any(other => other.Id == finding.Id || other.Id == finding.SplitFromId || other.SplitFromId == finding.Id));
}
