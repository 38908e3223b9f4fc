namespace Rectify.Server.Components.Shared;

/// <summary>One line of a case's history, ready to be read.</summary>
/// <param name="When">The effective date, with the time where it is known.</param>
/// <param name="Who">Person and unit.</param>
/// <param name="Action">What was done: 签收, 退回 …</param>
/// <param name="Reason">Why, or what was said.</param>
/// <param name="Imported">Came from an imported ledger, not from work in the system.</param>
/// <param name="Recorded">When it was entered, if that differs from <paramref name="When"/>.</param>
/// <param name="Corrected">An administrator forced it; marked for ever.</param>
public sealed record TimelineEntry(
    string When,
    string Who,
    string Action,
    string? Reason = null,
    bool Imported = false,
    string? Recorded = null,
    Tone Tone = Tone.Blue,
    bool Corrected = false);
