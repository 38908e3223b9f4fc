using Rectify.Domain.Organizations;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>Who sends the request of this scope, and under which key. Set once, before the request is sent.</summary>
public sealed class RequestContext
{
    /// <summary>Who is signed in; null where nobody is.</summary>
    public Actor? Actor { get; set; }

    /// <summary>The Idempotency-Key; null where the sender gave none.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>True where the answer was given before under the same key.</summary>
    public bool IsReplay { get; set; }

    /// <summary>Whether only to find out what would happen: every rule is asked, and nothing is saved.</summary>
    public bool DryRun { get; set; }

    /// <summary>Who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is; the request should not have come this far.</exception>
    public Actor SignedIn => Actor ?? throw new InvalidOperationException("No actor in this scope.");
}
