namespace Rectify.Domain.Tallies;

/// <summary>
/// 平衡: the open findings of a source over a period (tallies.md, rule 11). Opening and closing come from the intervals,
/// the flows between them from the history, so that each checks the other.
/// </summary>
public sealed record Balance
{
    /// <summary>期初: open at the end of the day before the period.</summary>
    public int Opening { get; init; }

    /// <summary>新增: registered within the period.</summary>
    public int Added { get; init; }

    /// <summary>重新打开.</summary>
    public int Reopened { get; init; }

    /// <summary>销号.</summary>
    public int Closed { get; init; }

    /// <summary>撤销、移交、合并.</summary>
    public int Ended { get; init; }

    /// <summary>期末: open at the end of the period's last day.</summary>
    public int Closing { get; init; }

    /// <summary>What the flows make of the opening.</summary>
    public int Expected => Opening + Added + Reopened - Closed - Ended;

    /// <summary>Whether the flows lead from the opening to the closing. A document is refused where they do not.</summary>
    public bool Holds => Expected == Closing;

    /// <summary>Both together, for sources that are reported in one line: they share no finding.</summary>
    public Balance Plus(Balance other) => new()
    {
        Opening = Opening + other.Opening,
        Added = Added + other.Added,
        Reopened = Reopened + other.Reopened,
        Closed = Closed + other.Closed,
        Ended = Ended + other.Ended,
        Closing = Closing + other.Closing,
    };

    /// <summary>Adds what moves between two statuses do to the open findings.</summary>
    /// <param name="from">The status before; null for a registration.</param>
    /// <param name="to">The status after.</param>
    /// <param name="count">How many moves.</param>
    public Balance With(StatusBucket? from, StatusBucket to, int count)
    {
        if (from is null)
            return (this with { Added = Added + count }).With(StatusBucket.NotStarted, to, count);
        return (from.Value.IsOpen(), to.IsOpen(), to) switch
        {
            (true, false, StatusBucket.Completed) => this with { Closed = Closed + count },
            (true, false, _) => this with { Ended = Ended + count },
            (false, true, _) => this with { Reopened = Reopened + count },
            _ => this,
        };
    }
}
