using Rectify.Domain.Common;

namespace Rectify.Domain.Measures;

/// <summary>
/// 整改措施: what will be done. Counted as distinct measures; one may serve several cases, and finishing one never
/// closes a finding (tallies.md, rule 4).
/// </summary>
public sealed class Measure : Aggregate
{
    private Measure() => Text = "";

    /// <summary>Plans a measure.</summary>
    /// <param name="text">What will be done.</param>
    /// <param name="unitId">The unit that will do it.</param>
    /// <param name="plannedOn">The day from which the measure counts.</param>
    public Measure(string text, Guid unitId, DateOnly plannedOn)
    {
        (Text, UnitId, PlannedOn) = (text.Trim(), unitId, plannedOn);
    }

    /// <summary>What will be done.</summary>
    public string Text { get; private set; }

    /// <summary>The unit that will do it.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The day from which the measure counts.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>责任人: who will do it.</summary>
    public string? Owner { get; set; }

    /// <summary>When it is to be done; not after the case's deadline.</summary>
    public DateOnly? Deadline { get; set; }

    /// <summary>What must be there when it is done.</summary>
    public string? ExpectedResult { get; set; }

    /// <summary>The day on which it was done; null until then.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>What came out: an amount, a document number, a count. Not a promise.</summary>
    public string? Result { get; private set; }

    /// <summary>Whether the measure was done.</summary>
    public bool IsDone => DoneOn is not null;

    /// <summary>Marks the measure as done.</summary>
    /// <param name="on">The day on which it was done.</param>
    /// <param name="result">What came out.</param>
    public void Complete(DateOnly on, string result)
    {
        (DoneOn, Result) = (on, result.Trim());
        Touch();
    }
}
