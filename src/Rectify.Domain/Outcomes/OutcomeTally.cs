namespace Rectify.Domain.Outcomes;

/// <summary>The numbers of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Records">How many records there are.</param>
/// <param name="Count">How many rules or people together; 0 for money.</param>
/// <param name="Amount">How many yuan together; 0 for rules and people.</param>
public sealed record OutcomeCount(OutcomeKind Kind, int Records, int Count, decimal Amount);

/// <summary>整改成果 in numbers: every kind, those without a record as zero (tallies.md, rule 14).</summary>
/// <param name="Kinds">One for each kind, in the order in which they are printed.</param>
public sealed record OutcomeTally(IReadOnlyList<OutcomeCount> Kinds)
{
    /// <summary>制度 made, amended or repealed, in 项.</summary>
    public int Rules => Kinds.Where(one => one.Kind.Measure() == OutcomeMeasure.Rules).Sum(one => one.Count);

    /// <summary>问责, in 人次.</summary>
    public int People => Kinds.Where(one => one.Kind.Measure() == OutcomeMeasure.People).Sum(one => one.Count);

    /// <summary>资金, in yuan.</summary>
    public decimal Yuan => Kinds.Sum(one => one.Amount);

    /// <summary>The numbers of one kind.</summary>
    public OutcomeCount this[OutcomeKind kind] => Kinds[(int)kind];

    /// <summary>From the kinds that have records.</summary>
    public static OutcomeTally Of(IEnumerable<OutcomeCount> counted)
    {
        var found = counted.ToDictionary(one => one.Kind);
        return new([.. OutcomeKinds.All.Select(kind => found.GetValueOrDefault(kind) ?? new OutcomeCount(kind, 0, 0, 0))]);
    }
}
