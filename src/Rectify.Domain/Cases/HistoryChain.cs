using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rectify.Domain.Cases;

/// <summary>
/// The chain of hashes over a case's history (docs/decisions/0005): a changed byte in any line, a missing line or
/// one too many is found by <see cref="FirstBreak"/>.
/// </summary>
public static class HistoryChain
{
    /// <summary>The hash of a line: every field, each with its length before it, so that no two lines read alike.</summary>
    public static string HashOf(HistoryEntry entry)
    {
        var text = new StringBuilder(512);
        foreach (var field in Fields(entry))
            text.Append(field is null ? "-\n" : $"{field.Length}:{field}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The first line at which the chain is broken; null where it is whole.</summary>
    /// <param name="entries">All lines of one case, in sequence.</param>
    /// <param name="expectedCount">How many lines the case says it has.</param>
    /// <param name="expectedHead">The hash of the last line, as the case keeps it.</param>
    public static ChainBreak? FirstBreak(IEnumerable<HistoryEntry> entries, int expectedCount, string expectedHead)
    {
        var (previous, count) = ("", 0);
        foreach (var entry in entries)
        {
            count++;
            if (entry.Sequence != count)
                return new ChainBreak(count, entry.Id, "序号不连续");
            if (entry.PreviousHash != previous)
                return new ChainBreak(count, entry.Id, "与上一条记录的哈希不符");
            if (HashOf(entry) != entry.Hash)
                return new ChainBreak(count, entry.Id, "内容与哈希不符");
            previous = entry.Hash;
        }
        return count == expectedCount && previous == expectedHead
            ? null
            : new ChainBreak(expectedCount, null, $"应有{expectedCount}条记录，实有{count}条，或末条被替换");
    }

    private static IEnumerable<string?> Fields(HistoryEntry e)
    {
        yield return e.PreviousHash;
        yield return e.Id.ToString("N");
        yield return e.CaseId.ToString("N");
        yield return e.Sequence.ToString(CultureInfo.InvariantCulture);
        yield return e.Cycle.ToString(CultureInfo.InvariantCulture);
        yield return e.Trigger;
        yield return e.FromStage;
        yield return e.ToStage;
        yield return e.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return e.RecordedAt.UtcTicks.ToString(CultureInfo.InvariantCulture);
        yield return e.Origin.ToString();
        yield return e.ActorId.ToString("N");
        yield return e.ActorName;
        yield return e.ActingAs;
        yield return e.Reason;
        yield return e.Details;
        yield return e.Facts;
        yield return e.DefinitionKey;
        yield return e.DefinitionVersion.ToString(CultureInfo.InvariantCulture);
        // Only where there is one: lines from before delegations existed keep their hash.
        if (e.OnBehalfOfId is { } represented)
            yield return represented.ToString("N");
    }
}

/// <summary>Where a chain is broken.</summary>
/// <param name="Sequence">The place in the case's history, from 1.</param>
/// <param name="EntryId">The line, where there is one.</param>
/// <param name="Problem">What is wrong, in Chinese.</param>
public sealed record ChainBreak(int Sequence, Guid? EntryId, string Problem);
