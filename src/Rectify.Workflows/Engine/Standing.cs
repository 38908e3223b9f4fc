using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;

namespace Rectify.Workflows.Engine;

/// <summary>What gives an actor the right to act: a role in the case, held in person or by somebody represented.</summary>
/// <param name="Role">The role.</param>
/// <param name="Holder">Who holds it: the actor, or the one for whom the actor stands in.</param>
internal sealed record Standing(CaseRole Role, Actor Holder);
