using Rectify.Domain.Common;

namespace Rectify.Domain.Reports;

/// <summary>口径选择: all decisions about the printed words, and what they say at a cut-off.</summary>
/// <param name="decisions">Every decision that was ever recorded, in any order.</param>
public sealed class WordingRecord(IEnumerable<WordingDecision> decisions)
{
    private readonly List<WordingDecision> decisions = [.. decisions.OrderBy(one => one.Sequence)];

    /// <summary>The decisions that a report follows: of each choice the last one known, where it says chosen.</summary>
    /// <param name="asOf">The cut-off of the report.</param>
    /// <param name="knownAt">The moment of knowledge of the report, UTC.</param>
    public IReadOnlyList<WordingDecision> InForce(DateOnly asOf, DateTimeOffset knownAt) =>
    [
        .. decisions.Where(one => one.From <= asOf && one.RecordedAt <= knownAt).GroupBy(one => one.Choice)
            .Select(same => same.Last()).Where(one => one.Step == WordingStep.Chosen).OrderBy(one => one.Choice),
    ];

    /// <summary>Records a choice.</summary>
    /// <exception cref="RefusedException">It is in force from that cut-off already.</exception>
    public WordingDecision Choose(WordingChoice choice, WordingTerms terms) => Standing(choice, terms) is { } earlier
        ? throw new RefusedException(new WordingChosenAlready(earlier.From, earlier.DecidedByName))
        : Next(choice, WordingStep.Chosen, terms);

    /// <summary>Revokes a choice; reports of earlier cut-offs keep it.</summary>
    /// <exception cref="RefusedException">It is not in force at that cut-off.</exception>
    public WordingDecision Revoke(WordingChoice choice, WordingTerms terms) => Standing(choice, terms) is null
        ? throw new RefusedException(new WordingNotChosen(terms.From))
        : Next(choice, WordingStep.Revoked, terms);

    private WordingDecision? Standing(WordingChoice choice, WordingTerms terms) =>
        InForce(terms.From, terms.RecordedAt).FirstOrDefault(one => one.Choice == choice);

    private WordingDecision Next(WordingChoice choice, WordingStep step, WordingTerms terms) =>
        new(decisions.Count + 1, choice, step, terms);
}

/// <summary>The choice is in force already.</summary>
/// <param name="From">Since which cut-off.</param>
/// <param name="DecidedBy">Who decided so.</param>
public sealed record WordingChosenAlready(DateOnly From, string DecidedBy) : Refusal("choice")
{
    /// <inheritdoc/>
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc/>
    public override string Chinese => $"该口径已由{DecidedBy}决定，自{From:yyyy-MM-dd}的截止日起采用，不需要重复记录。";

    /// <inheritdoc/>
    public override string English => $"{DecidedBy} chose this already, for cut-offs from {From:yyyy-MM-dd} on.";
}

/// <summary>There is nothing to revoke.</summary>
/// <param name="From">The cut-off from which it was to be revoked.</param>
public sealed record WordingNotChosen(DateOnly From) : Refusal("choice")
{
    /// <inheritdoc/>
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc/>
    public override string Chinese => $"{From:yyyy-MM-dd}的截止日没有采用该口径，不需要停用。请核对截止日期。";

    /// <inheritdoc/>
    public override string English => $"This is not in force at the cut-off {From:yyyy-MM-dd}. Check the day.";
}
