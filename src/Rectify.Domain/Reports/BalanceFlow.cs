using Rectify.Domain.Tallies;

namespace Rectify.Domain.Reports;

/// <summary>A flow of the balance whose moves can be looked at (tallies.md, rule 11).</summary>
public enum BalanceFlow
{
    /// <summary>新增.</summary>
    Added,

    /// <summary>重新打开.</summary>
    Reopened,

    /// <summary>销号.</summary>
    Closed,

    /// <summary>撤销、移交、合并.</summary>
    Ended,

    /// <summary>划入: of a unit, leader or type only.</summary>
    MovedIn,

    /// <summary>划出: of a unit, leader or type only.</summary>
    MovedOut,
}

/// <summary>Which flow a move is: what the balance makes of it, and nothing else.</summary>
public static class BalanceFlows
{
    /// <summary>Whether a move between two statuses counts in a flow; a registration as done counts in two.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="from">The status before; null for a registration.</param>
    /// <param name="to">The status after.</param>
    public static bool Holds(this BalanceFlow flow, StatusBucket? from, StatusBucket to) => flow.Of(new Balance().With(from, to, 1)) > 0;

    /// <summary>Whether a step of a case counts in a flow of a part.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="step">What a line of the history does to the part.</param>
    public static bool Holds(this BalanceFlow flow, ScopeStep step) => flow.Of(Balance.OfPart.With(step, 1)) > 0;

    /// <summary>The flow's number in a balance.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="balance">The balance of a source over a period.</param>
    public static int Of(this BalanceFlow flow, Balance balance) => flow switch
    {
        BalanceFlow.Added => balance.Added,
        BalanceFlow.Reopened => balance.Reopened,
        BalanceFlow.Closed => balance.Closed,
        BalanceFlow.MovedIn => balance.MovedIn ?? 0,
        BalanceFlow.MovedOut => balance.MovedOut ?? 0,
        _ => balance.Ended,
    };
}
