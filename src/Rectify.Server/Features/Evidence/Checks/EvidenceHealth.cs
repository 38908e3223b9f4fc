using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Evidence.Checks;

/// <summary>Degraded while evidence is known to be damaged: the server works, but somebody has to fetch a backup.</summary>
internal sealed class EvidenceHealth(RectifyDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var damaged = await db.Evidence.CountAsync(item => item.IsDamaged, cancellationToken);
        return damaged == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{damaged}份佐证材料的文件损坏或丢失");
    }
}
