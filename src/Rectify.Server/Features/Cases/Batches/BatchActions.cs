using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Assigning;
using Rectify.Server.Features.Cases.Closing;
using Rectify.Server.Features.Cases.Proposals;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>
/// What can be done to many cases at once. Only commands whose content is the same for every case, and which do nothing
/// outside the database, so that a dry run leaves no trace.
/// </summary>
internal static class BatchActions
{
    public static IReadOnlyList<BatchAction> All { get; } =
    [
        new BatchAction<AssignCase>(Triggers.Assign, "分办"),
        new BatchAction<AcceptAssignment>(Triggers.Accept, "签收"),
        new BatchAction<ProposeExtension>(Triggers.ProposeExtension, "申请延期"),
        Approval(ProposalKind.Extension, "同意延期"),
        Approval(ProposalKind.Forecast, "同意预计完成"),
        Approval(ProposalKind.Withdrawal, "同意撤销"),
        Approval(ProposalKind.Transfer, "同意移交"),
        Approval(ProposalKind.Merge, "同意合并"),
        new BatchAction<AcceptClosure>(Triggers.AcceptClosure, "验收通过"),
        new BatchAction<ReturnVerification>(Triggers.ReturnVerification, "验收退回"),
    ];

    public static BatchAction? Find(string trigger) => All.FirstOrDefault(one => one.Trigger == trigger);

    /// <exception cref="RefusedException">This cannot be done to many cases at once.</exception>
    public static BatchAction Get(string trigger) => Find(trigger) ?? throw new RefusedException(new NotBatchable());

    private static BatchAction<ApproveProposal> Approval(ProposalKind kind, string label) =>
        new($"Approve{kind}", label, async (command, services, stop) => command with
        {
            ProposalId = await PendingIn(command.Number, kind, services.GetRequiredService<RectifyDbContext>(), stop),
        });

    private static Task<Guid> PendingIn(string number, ProposalKind kind, RectifyDbContext db, CancellationToken stop) => db.Proposals
        .Where(one => one.Kind == kind && one.State == ProposalState.Pending
            && db.Cases.Any(item => item.Id == one.CaseId && item.Number == number))
        .Select(one => one.Id).FirstOrDefaultAsync(stop);
}
