using Rectify.Domain.Cases;
using Rectify.Domain.Common;

namespace Rectify.Workflows.Versions;

/// <summary>Whether a running case can go on with another version: <see cref="MoveAllowed"/> or <see cref="MoveRefused"/>.</summary>
public abstract record MoveVerdict;

/// <summary>It can.</summary>
/// <param name="Next">How it goes on.</param>
public sealed record MoveAllowed(Continuation Next) : MoveVerdict;

/// <summary>It cannot.</summary>
/// <param name="Refusal">The rule that said no.</param>
public sealed record MoveRefused(Refusal Refusal) : MoveVerdict;
