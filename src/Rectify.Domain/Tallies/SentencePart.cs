using System.Globalization;

namespace Rectify.Domain.Tallies;

/// <summary>A number of a half-year sentence.</summary>
public enum SentenceNumber
{
    /// <summary>方面.</summary>
    Aspects,

    /// <summary>应整改总数.</summary>
    Total,

    /// <summary>已完成.</summary>
    Completed,

    /// <summary>已完成整改并长期坚持.</summary>
    Sustained,

    /// <summary>已完成整改, one-off.</summary>
    CompletedOnce,

    /// <summary>正在推进 as printed: everything open.</summary>
    Open,

    /// <summary>基本完成, where the bureau prints it apart.</summary>
    MostlyDone,

    /// <summary>正在推进 beside 基本完成: what is open without that remark.</summary>
    OpenOtherwise,

    /// <summary>预计今年完成.</summary>
    DueThisYear,

    /// <summary>整改措施.</summary>
    Measures,
}

/// <summary>A piece of a half-year sentence.</summary>
/// <param name="Text">The words, or the digits of a number.</param>
/// <param name="Number">Which number it is; null for words.</param>
public sealed record SentencePart(string Text, SentenceNumber? Number);

/// <summary>Puts a sentence together from words and counts.</summary>
internal sealed class SentenceBuilder
{
    private readonly List<SentencePart> parts = [];

    public SentenceBuilder Words(string words)
    {
        parts.Add(new SentencePart(words, null));
        return this;
    }

    public SentenceBuilder Count(int count, SentenceNumber number, string unit)
    {
        parts.Add(new SentencePart(count.ToString(CultureInfo.InvariantCulture), number));
        return Words(unit);
    }

    public IReadOnlyList<SentencePart> End(string words) => Words(words).parts;
}
