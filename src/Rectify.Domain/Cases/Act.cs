using Rectify.Domain.Organizations;

namespace Rectify.Domain.Cases;

/// <summary>Who did something, when it took effect and when it was recorded: what every history line needs.</summary>
/// <param name="Actor">Who acted.</param>
/// <param name="EffectiveOn">The day on which it took effect, in the bureau's zone.</param>
/// <param name="RecordedAt">The moment of recording, UTC.</param>
/// <param name="Reason">The reason, where one is needed.</param>
/// <param name="Details">What else the timeline should say, in Chinese.</param>
/// <param name="Origin">Where the line comes from.</param>
/// <param name="OnBehalfOf">For whom the actor stood in; null who acted in person.</param>
public sealed record Act(
    Actor Actor,
    DateOnly EffectiveOn,
    DateTimeOffset RecordedAt,
    string? Reason = null,
    string? Details = null,
    HistoryOrigin Origin = HistoryOrigin.Live,
    Guid? OnBehalfOf = null);
