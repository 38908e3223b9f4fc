using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Evidence.Checks;

/// <summary>
/// 核验佐证文件: reads a few stored files again, those that were not read for longest first, and compares them with
/// their hashes. A run over all is this command again and again until nothing remains; what was checked is in the
/// database, so it goes on where it stopped, whoever goes on.
/// </summary>
[Allow(AccountRole.Administrator)]
public sealed record CheckEvidence : ICommand<CheckedFiles>
{
    /// <summary>Files that were checked at or after this instant (UTC) are left alone; now where nothing is said.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>How many files at most, 1 to 500; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>What one slice found.</summary>
/// <param name="Checked">How many files were read.</param>
/// <param name="Damaged">How many of them are gone, unreadable or different.</param>
/// <param name="Remaining">How many files are still due before the same instant.</param>
/// <param name="Before">The instant, for the next slice.</param>
public sealed record CheckedFiles(int Checked, int Damaged, int Remaining, DateTimeOffset Before);

internal sealed class CheckEvidenceValidator : AbstractValidator<CheckEvidence>
{
    public CheckEvidenceValidator() =>
        RuleFor(one => one.Size).InclusiveBetween(1, 500).WithMessage("每次核验的文件数应为1至500。");
}

internal sealed class CheckEvidenceHandler(RectifyDbContext db, EvidenceStore store, BureauTime time, TimeProvider clock)
    : IRequestHandler<CheckEvidence, CheckedFiles>
{
    private const int UsualSize = 50;

    // A request is answered within seconds, however large the files are.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public async Task<CheckedFiles> Handle(CheckEvidence command, CancellationToken cancellationToken)
    {
        var before = command.Before is { } asked && asked < time.Now ? asked : time.Now;
        var (began, read, damaged) = (clock.GetTimestamp(), 0, 0);
        foreach (var hash in await Next(before, command.Size ?? UsualSize, cancellationToken))
        {
            if (!await Check(hash, cancellationToken))
                damaged++;
            read++;
            if (clock.GetElapsedTime(began) > Longest)
                break;
        }
        var remaining = await Due(before).Select(item => item.Sha256).Distinct().CountAsync(cancellationToken);
        return new CheckedFiles(read, damaged, remaining, before);
    }

    private IQueryable<EvidenceItem> Due(DateTimeOffset before) =>
        db.Evidence.Where(item => item.Sha256 != null && (item.VerifiedAt == null || item.VerifiedAt < before));

    /// <summary>Each file once, however many pieces of evidence it is; those never read come first.</summary>
    private Task<List<string>> Next(DateTimeOffset before, int size, CancellationToken stop) => Due(before)
        .GroupBy(item => item.Sha256!)
        .OrderByDescending(file => file.Max(item => item.VerifiedAt == null ? 1 : 0))
        .ThenBy(file => file.Min(item => item.VerifiedAt))
        .ThenBy(file => file.Key)
        .Select(file => file.Key)
        .Take(size)
        .ToListAsync(stop);

    /// <summary>
    /// Notes the finding beside the case, not in it: no step was taken, so its version stays. Of two servers that read
    /// one file the later finding stands.
    /// </summary>
    private async Task<bool> Check(string hash, CancellationToken stop)
    {
        var at = time.Now;
        var whole = await store.IsWhole(hash, stop);
        await db.Evidence
            .Where(item => item.Sha256 == hash && (item.VerifiedAt == null || item.VerifiedAt <= at))
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.VerifiedAt, at).SetProperty(item => item.IsDamaged, !whole), stop);
        return whole;
    }
}

internal sealed class CheckEvidenceEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<CheckEvidence, CheckedFiles>("/evidence/checks").WithSummary("核验佐证文件");
}
