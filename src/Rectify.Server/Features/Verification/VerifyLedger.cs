using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Verification;

/// <summary>核验台账: counts and hashes everything again, in batches, and names every row that disagrees.</summary>
[Allow(AccountRole.Administrator)]
public sealed record VerifyLedger : IQuery<VerificationReport>
{
    /// <summary>One part alone, for a page that shows how far it is; all of them where nothing is said.</summary>
    public VerificationPart? Part { get; init; }
}

/// <summary>What is verified.</summary>
public enum VerificationPart
{
    /// <summary>事项: history, rows and intervals.</summary>
    Cases,

    /// <summary>定格统计: seals and recounts.</summary>
    Snapshots,

    /// <summary>佐证和文件: stored files against their hashes.</summary>
    Files,

    /// <summary>成果、督办单和公开限制: what must agree within their rows.</summary>
    Records,
}

internal sealed class VerifyLedgerValidator : AbstractValidator<VerifyLedger>
{
    public VerifyLedgerValidator() => RuleFor(one => one.Part).IsInEnum().WithMessage("没有这一部分。");
}

internal sealed class VerifyLedgerHandler(
    CaseCheck cases, SnapshotCheck snapshots, EvidenceCheck evidence, DocumentCheck documents, RecordCheck records)
    : IRequestHandler<VerifyLedger, VerificationReport>
{
    public async Task<VerificationReport> Handle(VerifyLedger query, CancellationToken cancellationToken)
    {
        var found = new Discrepancies();
        return new VerificationReport
        {
            Cases = Wants(query, VerificationPart.Cases) ? await cases.Run(found, cancellationToken) : 0,
            Snapshots = Wants(query, VerificationPart.Snapshots) ? await snapshots.Run(found, cancellationToken) : 0,
            Files = Wants(query, VerificationPart.Files)
                ? await evidence.Run(found, cancellationToken) + await documents.Run(found, cancellationToken)
                : 0,
            Records = Wants(query, VerificationPart.Records) ? await records.Run(found, cancellationToken) : 0,
            Count = found.Count,
            Discrepancies = found.Listed,
        };
    }

    private static bool Wants(VerifyLedger query, VerificationPart part) => query.Part is null || query.Part == part;
}

internal sealed class VerifyLedgerEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<VerifyLedger, VerificationReport>("/verification").WithSummary("核验台账");
}
