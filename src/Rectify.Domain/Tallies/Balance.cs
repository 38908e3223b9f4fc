using System.Text.Json.Serialization;

namespace Rectify.Domain.Tallies;

/// <summary>
/// 平衡: the open findings of a source, or of a part of it, over a period (tallies.md, rule 11). Opening and closing come from the intervals,
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

    /// <summary>划入: open findings that came under a unit, a leader or a type; null for a source, which nothing comes under later.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MovedIn { get; init; }

    /// <summary>划出: open findings that went to another unit, leader or type; null for a source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MovedOut { get; init; }

    /// <summary>Of a part that findings come under and leave: nothing has moved yet.</summary>
    public static Balance OfPart { get; } = new() { MovedIn = 0, MovedOut = 0 };

    /// <summary>期末: open at the end of the period's last day.</summary>
    public int Closing { get; init; }

    /// <summary>What the flows make of the opening.</summary>
    public int Expected => Opening + Added + (MovedIn ?? 0) + Reopened - Closed - (MovedOut ?? 0) - Ended;

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
        MovedIn = Sum(MovedIn, other.MovedIn),
        MovedOut = Sum(MovedOut, other.MovedOut),
        Closing = Closing + other.Closing,
    };

    /// <summary>
    /// Adds what steps do to the open findings of a part. A case that comes or goes open is moved first, and whatever else
    /// the same line does to it counts where it came to: so the parts add up to the whole, flow by flow.
    /// </summary>
    /// <param name="step">What the line does.</param>
    /// <param name="count">How many such lines.</param>
    public Balance With(ScopeStep step, int count) => step switch
    {
        { IsIn: false, WasIn: true, From: { } from } => from.IsOpen() ? this with { MovedOut = (MovedOut ?? 0) + count } : this,
        { IsIn: false } => this,
        { WasIn: false, From: { } from } when from.IsOpen() =>
            (this with { MovedIn = (MovedIn ?? 0) + count }).With(from, step.To, count),
        _ => With(step.From, step.To, count),
    };

    private static int? Sum(int? one, int? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);

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
