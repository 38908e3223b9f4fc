using System.Security.Cryptography;
using System.Text;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>
/// The seal over a snapshot: SHA-256 of its head and of all that it froze, in the order of the case numbers by their code
/// points, so that no database's own order changes it. The content has a hash of its own first, by which equal one is found.
/// </summary>
internal static class SnapshotSeal
{
    public const int Version = 3;

    /// <summary>From which on measures and outcomes are sealed too.</summary>
    public const int WithOutcomes = 3;

    /// <summary>From which on every mark of a row is sealed.</summary>
    public const int WithMarks = 2;

    private const int First = 1;

    public static string HashOf(SnapshotHead head, string contentHash) => Hash([SealText.Of(head), contentHash]);

    public static string HashOf(SnapshotContent content) => Hash(Ordered(content.Rows).Select(SealText.Of)
        .Concat(content.Figures.OrderBy(one => one.SourceId.ToString("N"), StringComparer.Ordinal).Select(SealText.Of))
        .Concat(content.Outcomes.OrderBy(one => one.OutcomeId.ToString("N"), StringComparer.Ordinal).Select(SealText.Of)));

    /// <summary>Whether a snapshot and its content are what was sealed, under the text that they were sealed with.</summary>
    public static bool Holds(TallySnapshot one, SnapshotContent content) => one.SealVersion switch
    {
        Version => HashOf(content) == one.RowsHash && HashOf(SnapshotHead.Of(one), one.RowsHash) == one.Hash,
        WithMarks => SecondHashOf(content.Rows) == one.RowsHash && SecondHashOf(SnapshotHead.Of(one), one.RowsHash) == one.Hash,
        First => FirstHashOf(SnapshotHead.Of(one), content.Rows) == one.Hash,
        _ => false,
    };

    /// <summary>What the seal of a version says of a row: two rows with one text are the same to it.</summary>
    public static string Text(TallySnapshotRow row, int version) => version switch
    {
        First => FirstSealText.Of(row),
        WithMarks => SecondSealText.Of(row),
        _ => SealText.Of(row),
    };

    /// <summary>What the second seal made of it: the rows first, the head over their hash.</summary>
    internal static string SecondHashOf(SnapshotHead head, string rowsHash) => Hash([SecondSealText.Of(head), rowsHash]);

    internal static string SecondHashOf(IEnumerable<TallySnapshotRow> rows) => Hash(Ordered(rows).Select(SecondSealText.Of));

    /// <summary>What <see cref="First"/> made of it: head and rows in one stream.</summary>
    internal static string FirstHashOf(SnapshotHead head, IEnumerable<TallySnapshotRow> rows) =>
        Hash(Ordered(rows).Select(FirstSealText.Of).Prepend(FirstSealText.Of(head)));

    private static IOrderedEnumerable<TallySnapshotRow> Ordered(IEnumerable<TallySnapshotRow> rows) =>
        rows.OrderBy(row => row.CaseNumber, StringComparer.Ordinal);

    private static string Hash(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
