using Rectify.Domain.Measures;

namespace Rectify.Domain.Cases;

/// <summary>A measure in the plan of a case: one measure may serve several cases.</summary>
public sealed class CaseMeasure
{
    private CaseMeasure() => Measure = null!;

    internal CaseMeasure(Guid caseId, Measure measure, int ordinal, int cycle) =>
        (CaseId, MeasureId, Measure, Ordinal, Cycle) = (caseId, measure.Id, measure, ordinal, cycle);

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The measure's identity.</summary>
    public Guid MeasureId { get; private set; }

    /// <summary>The measure.</summary>
    public Measure Measure { get; private set; }

    /// <summary>Place in the plan, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The cycle whose plan it is.</summary>
    public int Cycle { get; private set; }
}
