using System.Buffers.Binary;
using System.Text;
using Rectify.Domain.Common;

namespace Rectify.Server.Features.Evidence;

/// <summary>
/// What an old office file (.doc, .xls, .ppt, .wps) is, by the names in the first sectors of its directory; one whose
/// directory is scattered stays a storage without a name.
/// </summary>
internal static class OldOfficeTypes
{
    public const string Storage = "application/x-ole-storage";
    public const string Word = "application/msword";
    public const string Excel = "application/vnd.ms-excel";
    public const string PowerPoint = "application/vnd.ms-powerpoint";

    private const int HeaderSize = 512;
    private const int SectorShiftAt = 30;
    private const int FirstDirectorySectorAt = 48;
    private const int DirectoryBytes = 4096;

    private static readonly (string Name, string Type)[] Marks =
        [("WordDocument", Word), ("Workbook", Excel), ("Book", Excel), ("PowerPoint Document", PowerPoint)];

    /// <exception cref="RefusedException">It carries macros.</exception>
    public static string Of(Stream file)
    {
        var names = Directory(file);
        if (Names(names, "_VBA_PROJECT") || Names(names, "VBA") || Names(names, "Macros"))
            throw new RefusedException(new EvidenceHasMacros());
        return Marks.Where(mark => Names(names, mark.Name)).Select(mark => mark.Type).FirstOrDefault(Storage);
    }

    private static byte[] Directory(Stream file)
    {
        var header = new byte[HeaderSize];
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
            return [];
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(SectorShiftAt));
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(FirstDirectorySectorAt));
        var start = (sector + 1L) << shift;
        if (shift is not (9 or 12) || start >= file.Length)
            return [];
        file.Position = start;
        var directory = new byte[DirectoryBytes];
        return directory[..file.ReadAtLeast(directory, DirectoryBytes, throwOnEndOfStream: false)];
    }

    // A name stands at the beginning of its entry, in UTF-16 and with a zero behind it.
    private static bool Names(ReadOnlySpan<byte> directory, string name)
    {
        var wanted = Encoding.Unicode.GetBytes(name + '\0');
        for (var at = 0; at + 128 <= directory.Length; at += 128)
            if (directory[at..].StartsWith(wanted))
                return true;
        return false;
    }
}
