using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Verification;

/// <summary>核验台账: counts and hashes everything again, in batches, and names every row that disagrees.</summary>
[Allow(AccountRole.Administrator)]
public sealed record VerifyLedger : IQuery<VerificationReport>;

internal sealed class VerifyLedgerHandler(CaseCheck cases, SnapshotCheck snapshots, EvidenceCheck evidence)
    : IRequestHandler<VerifyLedger, VerificationReport>
{
    public async Task<VerificationReport> Handle(VerifyLedger query, CancellationToken cancellationToken)
    {
        var found = new Discrepancies();
        return new VerificationReport
        {
            Cases = await cases.Run(found, cancellationToken),
            Snapshots = await snapshots.Run(found, cancellationToken),
            Files = await evidence.Run(found, cancellationToken),
            Count = found.Count,
            Discrepancies = found.Listed,
        };
    }
}

internal sealed class VerifyLedgerEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<VerifyLedger, VerificationReport>("/verification").WithSummary("核验台账");
}
