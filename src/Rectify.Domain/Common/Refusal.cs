namespace Rectify.Domain.Common;

/// <summary>Why something was refused, in general terms: decides the HTTP status and the tone of the message.</summary>
public enum RefusalKind
{
    /// <summary>The input breaks a rule; the caller can correct it.</summary>
    Invalid,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>The state has moved on, or does not allow this now.</summary>
    Conflict,

    /// <summary>There is no such thing, or the caller may not see it.</summary>
    NotFound,
}

/// <summary>
/// A rule that said no. Each rule is a type of its own, so that tests assert the type and callers see its name.
/// </summary>
/// <param name="Field">The input field at fault, or null where the whole request is.</param>
public abstract record Refusal(string? Field = null)
{
    /// <summary>The rule's name: the type's own.</summary>
    public string Rule => GetType().Name;

    /// <summary>What kind of refusal this is; <see cref="RefusalKind.Invalid"/> unless the rule says otherwise.</summary>
    public virtual RefusalKind Kind => RefusalKind.Invalid;

    /// <summary>What was broken and what to do, for a Chinese reader.</summary>
    public abstract string Chinese { get; }

    /// <summary>What was broken and what to do, for an English reader.</summary>
    public abstract string English { get; }
}

/// <summary>Carries a <see cref="Refusal"/> out of a use case; nothing of that use case is saved.</summary>
/// <param name="refusal">The rule that said no.</param>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.English)
{
    /// <summary>The rule that said no.</summary>
    public Refusal Refusal { get; } = refusal;
}
