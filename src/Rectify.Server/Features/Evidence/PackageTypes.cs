using System.Buffers.Binary;
using System.IO.Compression;
using Rectify.Domain.Common;

namespace Rectify.Server.Features.Evidence;

/// <summary>What a zip is: an office document, an OFD document, or an archive. Only the names in it are read; nothing is unpacked.</summary>
internal static class PackageTypes
{
    public const string Zip = "application/zip";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public const string Ofd = "application/ofd";

    // A zip ends with a record that says where its directory begins, and a comment of any length up to this.
    private const int EndRecord = 22;
    private const int DisksAt = 4;
    private const int NamesAt = 10;
    private const int DirectoryAt = 16;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The largest directory that is read, in bytes: all its names are in the memory at once.</summary>
    private const int LargestDirectory = 4 * 1024 * 1024;

    private static readonly (string Name, string Type)[] Marks =
        [("OFD.xml", Ofd), ("word/document.xml", Word), ("xl/workbook.xml", Excel), ("ppt/presentation.xml", PowerPoint)];

    /// <exception cref="RefusedException">It carries macros, or lists too much to be looked through for them.</exception>
    public static string Of(FileStream file)
    {
        try
        {
            if (HasHugeDirectory(file))
                throw new RefusedException(new EvidenceListsTooMuch());
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                throw new RefusedException(new EvidenceHasMacros());
            return Marks.Where(mark => zip.GetEntry(mark.Name) is not null).Select(mark => mark.Type).FirstOrDefault(Zip);
        }
        catch (InvalidDataException)
        {
            return Zip;
        }
    }

    /// <summary>
    /// Whether it lists more than an office document ever does. How large the directory is said to be proves nothing: it
    /// is read from where it begins, up to the end record at most.
    /// </summary>
    private static bool HasHugeDirectory(FileStream file)
    {
        var tail = new byte[Math.Min(file.Length, EndRecord + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        if (EndOf(tail) is not { } at)
            return false;
        var end = tail.AsSpan(at, EndRecord);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[DirectoryAt..]);
        return IsElsewhere(end, start) || file.Length - tail.Length + at - start > LargestDirectory;
    }

    /// <summary>Where the last end record stands; null where there is none, as in a file that was cut off.</summary>
    private static int? EndOf(ReadOnlySpan<byte> tail) =>
        tail.Length < EndRecord || tail[..^(EndRecord - 4)].LastIndexOf("PK\x05\x06"u8) is not (>= 0 and var at) ? null : at;

    /// <summary>Whether another record (ZIP64) says where the directory is, which only the very largest archives need.</summary>
    private static bool IsElsewhere(ReadOnlySpan<byte> end, uint start) =>
        start == uint.MaxValue
        || BinaryPrimitives.ReadUInt16LittleEndian(end[DisksAt..]) == ushort.MaxValue
        || BinaryPrimitives.ReadUInt16LittleEndian(end[NamesAt..]) == ushort.MaxValue;
}
