using Rectify.Domain.Common;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>As of the end of a day, as known at a moment (rule 7).</summary>
internal sealed record TallyMoment(DateOnly AsOf, DateTimeOffset KnownAt)
{
    /// <summary>31 December of the cut-off's year (rule 8).</summary>
    public DateOnly YearEnd => new(AsOf.Year, 12, 31);

    /// <summary>The first day of the half-year that the cut-off lies in.</summary>
    public DateOnly HalfYearStart => new(AsOf.Year, AsOf.Month <= 6 ? 1 : 7, 1);

    /// <summary>The same day as it was known when it ended (rule 7).</summary>
    public TallyMoment KnownAtTheCutOff(BureauTime time)
    {
        var end = time.EndOf(AsOf);
        return end < KnownAt ? this with { KnownAt = end } : this;
    }

    public static TallyMoment Of(TallyRequest request, BureauTime time) => Of(request.AsOf, request.KnownAt, time);

    public static TallyMoment Of(DateOnly? asOf, DateTimeOffset? knownAt, BureauTime time) =>
        new(asOf ?? time.Today, (knownAt ?? time.Now).ToUniversalTime());
}
