using Rectify.Domain.Common;

namespace Rectify.Domain.Findings;

/// <summary>密级. What is classified is not stored here; a reference number is.</summary>
public enum Secrecy
{
    /// <summary>公开.</summary>
    Public,

    /// <summary>内部.</summary>
    Internal,

    /// <summary>秘密: left out of anything that is published.</summary>
    Secret,
}

/// <summary>
/// 具体问题: the unit of count (tallies.md, rule 1). Its key is source + round + original number (rule 2);
/// the round belongs to the source.
/// </summary>
public sealed class Finding : Aggregate
{
    /// <summary>The longest number, in characters.</summary>
    public const int LongestNumber = 50;

    private Finding() => Number = Text = "";

    /// <summary>Registers a finding.</summary>
    /// <param name="sourceId">The source that fed it back.</param>
    /// <param name="aspectId">The aspect above it.</param>
    /// <param name="keyPointId">The 重点内容 above it, where there is one.</param>
    /// <param name="ordinal">Place within the source, from 1.</param>
    /// <param name="number">The original number as the document writes it.</param>
    /// <param name="text">The finding's words.</param>
    public Finding(Guid sourceId, Guid aspectId, Guid? keyPointId, int ordinal, string number, string text)
    {
        (SourceId, AspectId, KeyPointId) = (sourceId, aspectId, keyPointId);
        (Ordinal, Number, Text) = (ordinal, number.Trim(), text.Trim());
    }

    /// <summary>A part of this finding with a case of its own; its source's total stays as it was (rule 1).</summary>
    /// <param name="ordinal">Place within the source, behind every other.</param>
    /// <param name="place">Place among the parts, from 1; the part's number is this finding's, a hyphen and the place.</param>
    /// <param name="text">The part's words.</param>
    public Finding Split(int ordinal, int place, string text)
    {
        var suffix = $"-{place}";
        var number = Number[..Math.Min(Number.Length, LongestNumber - suffix.Length)] + suffix;
        return new(SourceId, AspectId, KeyPointId, ordinal, number, text) { Secrecy = Secrecy, SplitFromId = Id };
    }

    /// <summary>The source that fed it back.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>The aspect above it.</summary>
    public Guid AspectId { get; private set; }

    /// <summary>The 重点内容 above it, where there is one.</summary>
    public Guid? KeyPointId { get; private set; }

    /// <summary>Place within the source, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The original number as the document writes it.</summary>
    public string Number { get; private set; }

    /// <summary>The finding's words.</summary>
    public string Text { get; private set; }

    /// <summary>Becomes known as one of the findings of a problem (tallies.md, rule 2).</summary>
    /// <param name="problemId">The same for every finding of the problem.</param>
    /// <param name="recordedAt">When this became known, UTC.</param>
    public ProblemMembership JoinProblem(Guid problemId, DateTimeOffset recordedAt)
    {
        // Two links at once may both want to regroup it: the later writer is refused.
        Touch();
        return new ProblemMembership(Id, problemId, recordedAt);
    }

    /// <summary>密级.</summary>
    public Secrecy Secrecy { get; set; } = Secrecy.Internal;

    /// <summary>The finding this one was split from; children never change their source's total (rule 1).</summary>
    public Guid? SplitFromId { get; private set; }
}
