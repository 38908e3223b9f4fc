using Rectify.Domain.Common;
using Rectify.Domain.Findings;

namespace Rectify.Domain.Cases;

/// <content>拆分: parts of the finding with cases of their own (tallies.md, rule 1).</content>
public sealed partial class RectificationCase
{
    /// <summary>How many parts that were split off are still open, as counted when the case was loaded; not stored.</summary>
    public int OpenChildren { get; private set; }

    /// <summary>Notes how many parts are still open: they are cases of their own, which are not loaded with this one.</summary>
    public void NoteOpenChildren(int count) => OpenChildren = count;

    /// <summary>Opens the case of a part. It begins where every case of this one's definition begins.</summary>
    /// <param name="part">The part of this case's finding.</param>
    /// <param name="place">Its place among the parts, from 1.</param>
    /// <param name="start">Definition and first stage.</param>
    /// <param name="act">Who split, when and why.</param>
    /// <exception cref="RefusedException">This case is a part itself.</exception>
    public RectificationCase SplitOff(Finding part, int place, LifecycleStart start, Act act)
    {
        RefuseSplittingAPart();
        OpenChildren++;
        return new RectificationCase(NumberOfPart(place), part, start, act, parent: this);
    }

    /// <summary>The number of the part at a place, from 1: it sorts behind this case.</summary>
    public string NumberOfPart(int place) => $"{Number}-{place}";

    /// <summary>A part is open again: whoever is about to close this case has to look at it once more.</summary>
    /// <exception cref="RefusedException">This case is over; it has to be opened again before its parts.</exception>
    public void TakeBackPart()
    {
        if (!IsOpen)
            throw new RefusedException(new WholeIsOver(Number));
        Touch();
    }

    /// <summary>One level of parts is enough to share work out; more would hide who answers for the finding.</summary>
    /// <exception cref="RefusedException">This case is a part itself.</exception>
    public void RefuseSplittingAPart()
    {
        if (ParentId is not null)
            throw new RefusedException(new PartCannotBeSplit(Number));
    }
}

/// <summary>A part that was split off is not split again.</summary>
/// <param name="Number">The part.</param>
public sealed record PartCannotBeSplit(string Number) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Number}本身就是拆分出的子事项，不能再拆分。需要更细的分工时，请在原事项上增加拆分。";

    /// <inheritdoc />
    public override string English => $"{Number} is a part itself and cannot be split again. Split the case it came from into more parts.";
}

/// <summary>A part is not worked on again while the case that it was split from is over.</summary>
/// <param name="Number">The case that it was split from.</param>
public sealed record WholeIsOver(string Number) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"原事项{Number}已办结，其子事项不能单独重新整改。请先重新打开原事项。";

    /// <inheritdoc />
    public override string English => $"{Number}, from which this part was split, is over. Reopen it first, and then the part.";
}
