using Rectify.Domain.Common;

namespace Rectify.Domain.Closure;

/// <summary>What a look back found out about a closed case.</summary>
public enum SampleResult
{
    /// <summary>待核查.</summary>
    Pending,

    /// <summary>保持到位: it still holds.</summary>
    Holds,

    /// <summary>反弹: it does not; the case is reopened.</summary>
    Relapsed,
}

/// <summary>
/// 回头看: closed cases of a source that were drawn at random for another look. The same seed over the same closed cases
/// draws the same ones, so that nobody can say the easy ones were picked.
/// </summary>
public sealed class ReviewSample : Aggregate
{
    private ReviewSample()
    {
    }

    /// <summary>Notes a draw.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="seed">The seed of the draw.</param>
    /// <param name="population">How many closed cases there were to draw from.</param>
    /// <param name="drawnById">Who drew.</param>
    /// <param name="drawnOn">The day, in the bureau's zone.</param>
    /// <param name="drawnAt">The moment, UTC: what was known then was drawn from.</param>
    public ReviewSample(Guid sourceId, int seed, int population, Guid drawnById, DateOnly drawnOn, DateTimeOffset drawnAt)
    {
        (SourceId, Seed, Population) = (sourceId, seed, population);
        (DrawnById, DrawnOn, DrawnAt) = (drawnById, drawnOn, drawnAt);
    }

    /// <summary>The source.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>The seed of the draw.</summary>
    public int Seed { get; private set; }

    /// <summary>How many closed cases there were to draw from.</summary>
    public int Population { get; private set; }

    /// <summary>Who drew.</summary>
    public Guid DrawnById { get; private set; }

    /// <summary>The day, in the bureau's zone.</summary>
    public DateOnly DrawnOn { get; private set; }

    /// <summary>The moment, UTC: the draw was made from what was known then, and can be made again from it.</summary>
    public DateTimeOffset DrawnAt { get; private set; }

    /// <summary>The cases that were drawn.</summary>
    public IList<SampledCase> Cases { get; } = [];

    /// <summary>Adds a drawn case behind the others.</summary>
    public void Draw(Guid caseId) => Cases.Add(new SampledCase(Id, caseId, Cases.Count + 1));

    /// <summary>Marks a change of a result.</summary>
    public void Changed() => Touch();
}

/// <summary>A case that was drawn for another look.</summary>
public sealed class SampledCase
{
    private SampledCase()
    {
    }

    internal SampledCase(Guid sampleId, Guid caseId, int ordinal) => (SampleId, CaseId, Ordinal) = (sampleId, caseId, ordinal);

    /// <summary>The draw.</summary>
    public Guid SampleId { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Place in the draw, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What was found out.</summary>
    public SampleResult Result { get; private set; }

    /// <summary>What was seen.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Who looked.</summary>
    public Guid? CheckedById { get; private set; }

    /// <summary>The day of the look, in the bureau's zone.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Notes what was found out.</summary>
    public void Check(SampleResult result, string opinion, Guid byId, DateOnly on) =>
        (Result, Opinion, CheckedById, CheckedOn) = (result, opinion.Trim(), byId, on);
}
