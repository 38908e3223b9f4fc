using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Evidence.Checks;

/// <summary>How far the check of the stored files has come, and what is damaged.</summary>
[Allow(AccountRole.Administrator)]
public sealed record GetEvidenceChecks : IQuery<EvidenceChecks>;

public sealed record EvidenceChecks
{
    /// <summary>How many files there are; the same content handed in twice is one.</summary>
    public required int Files { get; init; }

    /// <summary>How many of them were never read again since they came in.</summary>
    public required int NeverChecked { get; init; }

    /// <summary>How many of them were gone or different when last read.</summary>
    public required int DamagedFiles { get; init; }

    /// <summary>When a file was last checked, UTC; null before the first check.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>The damaged ones, the first of them.</summary>
    public required IReadOnlyList<DamagedEvidence> Damaged { get; init; }
}

public sealed record DamagedEvidence(
    Guid Id, string CaseNumber, string Title, int Revision, string Sha256, string UploadedBy, DateTimeOffset UploadedAt,
    DateTimeOffset? VerifiedAt);

internal sealed class GetEvidenceChecksHandler(RectifyDbContext db) : IRequestHandler<GetEvidenceChecks, EvidenceChecks>
{
    private const int Listed = 200;

    public async Task<EvidenceChecks> Handle(GetEvidenceChecks query, CancellationToken cancellationToken)
    {
        var files = db.Evidence.Where(item => item.Sha256 != null);
        return new EvidenceChecks
        {
            Files = await files.Select(item => item.Sha256).Distinct().CountAsync(cancellationToken),
            NeverChecked = await files.Where(item => item.VerifiedAt == null).Select(item => item.Sha256).Distinct().CountAsync(cancellationToken),
            DamagedFiles = await files.Where(item => item.IsDamaged).Select(item => item.Sha256).Distinct().CountAsync(cancellationToken),
            LastAt = await files.Where(item => item.VerifiedAt != null).OrderByDescending(item => item.VerifiedAt)
                .Select(item => item.VerifiedAt).FirstOrDefaultAsync(cancellationToken),
            Damaged = await Damaged().Take(Listed).ToListAsync(cancellationToken),
        };
    }

    private IQueryable<DamagedEvidence> Damaged() =>
        from item in db.Evidence
        where item.IsDamaged
        join one in db.Cases on item.CaseId equals one.Id
        orderby one.Number, item.Id
        select new DamagedEvidence(
            item.Id, one.Number, item.Title, item.Revision, item.Sha256!, item.UploadedBy, item.UploadedAt, item.VerifiedAt);
}

internal sealed class GetEvidenceChecksEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetEvidenceChecks, EvidenceChecks>("/evidence/checks").WithSummary("佐证文件核验情况");
}
