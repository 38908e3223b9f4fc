using Rectify.Domain.Organizations;

namespace Rectify.Domain.Reports;

/// <summary>A choice of printed words that a bureau may record once (tallies.md, rules 5 and 6).</summary>
public enum WordingChoice
{
    /// <summary>合并统计: 已完成整改并长期坚持 counts everything completed.</summary>
    MergeSustained,

    /// <summary>单列基本完成: a fourth printed bucket beside 正在推进.</summary>
    PrintMostlyDone,
}

/// <summary>What a decision does to a choice.</summary>
public enum WordingStep
{
    /// <summary>采用.</summary>
    Chosen,

    /// <summary>停用.</summary>
    Revoked,
}

/// <summary>One decision about the printed words. Never changed: the next one says otherwise.</summary>
public sealed class WordingDecision
{
    private WordingDecision() => (Reason, DecidedByName) = ("", "");

    internal WordingDecision(int sequence, WordingChoice choice, WordingStep step, WordingTerms terms)
    {
        (Sequence, Choice, Step, From, Reason) = (sequence, choice, step, terms.From, terms.Reason.Trim());
        (DecidedById, DecidedByName, DecidedOn, RecordedAt) = (terms.By.Id, terms.By.Name, terms.DecidedOn, terms.RecordedAt);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The place in the order of decisions, from 1 without gaps: of two made at once one is refused.</summary>
    public int Sequence { get; private set; }

    /// <summary>What is decided about.</summary>
    public WordingChoice Choice { get; private set; }

    /// <summary>Whether it is chosen or revoked.</summary>
    public WordingStep Step { get; private set; }

    /// <summary>The first cut-off that it holds for, a day in the bureau's zone.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid DecidedById { get; private set; }

    /// <summary>The name of who decided, as it was then.</summary>
    public string DecidedByName { get; private set; }

    /// <summary>The day of the decision in the bureau's zone.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>When it was recorded, UTC: a report as known before does not follow it.</summary>
    public DateTimeOffset RecordedAt { get; private set; }
}

/// <summary>What every decision says about itself.</summary>
/// <param name="From">The first cut-off that it holds for.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decides.</param>
/// <param name="DecidedOn">Today in the bureau's zone.</param>
/// <param name="RecordedAt">Now, UTC.</param>
public sealed record WordingTerms(DateOnly From, string Reason, Actor By, DateOnly DecidedOn, DateTimeOffset RecordedAt);
