using System.Security.Cryptography;
using System.Text;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>
/// The seal over a snapshot: SHA-256 of its head and of every row, in the order of the case numbers by their code points,
/// so that no database's own order changes it. The rows have a hash of their own first, by which equal ones are found.
/// </summary>
internal static class SnapshotSeal
{
    public const int Version = 2;

    private const int First = 1;

    public static string HashOf(SnapshotHead head, string rowsHash) => Hash([SealText.Of(head), rowsHash]);

    public static string HashOf(IEnumerable<TallySnapshotRow> rows) => Hash(Ordered(rows).Select(SealText.Of));

    /// <summary>Whether a snapshot and its rows are what was sealed, under the text that they were sealed with.</summary>
    public static bool Holds(TallySnapshot one, IReadOnlyCollection<TallySnapshotRow> rows) => one.SealVersion switch
    {
        Version => HashOf(rows) == one.RowsHash && HashOf(SnapshotHead.Of(one), one.RowsHash) == one.Hash,
        First => FirstHashOf(SnapshotHead.Of(one), rows) == one.Hash,
        _ => false,
    };

    /// <summary>What the seal of a version says of a row: two rows with one text are the same to it.</summary>
    public static string Text(TallySnapshotRow row, int version) => version == First ? FirstSealText.Of(row) : SealText.Of(row);

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
