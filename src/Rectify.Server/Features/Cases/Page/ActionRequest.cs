using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Features.Cases.Page;

/// <summary>One opening of an action's dialog.</summary>
/// <param name="Action">What is to be done.</param>
/// <param name="MeasureId">The measure it is about, where it is about one.</param>
/// <param name="ProposalId">The proposal it is about, where it is about one.</param>
/// <param name="LinkId">The link it is about, where it is about one.</param>
/// <param name="EvidenceId">The evidence that gets a new revision, where it is about one.</param>
public sealed record ActionRequest(
    ActionView Action, Guid? MeasureId = null, Guid? ProposalId = null, Guid? LinkId = null, Guid? EvidenceId = null)
{
    /// <summary>The same for each click in one opening, so that however many make one change.</summary>
    public string IdempotencyKey { get; } = Guid.NewGuid().ToString("N");
}
