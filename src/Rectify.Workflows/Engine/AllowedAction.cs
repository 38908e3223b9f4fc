using Rectify.Domain.Common;

namespace Rectify.Workflows.Engine;

/// <summary>Something that an actor can do to a case now.</summary>
/// <param name="Trigger">The action; see <see cref="Triggers"/>.</param>
/// <param name="Label">The name people see.</param>
/// <param name="Primary">Whether it is the likelier one.</param>
/// <param name="Requires">The inputs that must be given.</param>
/// <param name="BlockedBy">The rule that still holds it back; null where it can be done at once.</param>
/// <param name="ProposalId">For the decision on a proposal: which.</param>
public sealed record AllowedAction(
    string Trigger, string Label, bool Primary, IReadOnlyList<string> Requires, Refusal? BlockedBy, Guid? ProposalId);
