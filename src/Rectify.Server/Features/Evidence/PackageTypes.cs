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

    // Where a zip's end record stands and says how many names there are.
    private const int EndRecord = 22;
    private const int NamesAt = 10;
    private const int MostNames = 20_000;

    private static readonly (string Name, string Type)[] Marks =
        [("OFD.xml", Ofd), ("word/document.xml", Word), ("xl/workbook.xml", Excel), ("ppt/presentation.xml", PowerPoint)];

    /// <exception cref="RefusedException">It carries macros.</exception>
    public static string Of(FileStream file)
    {
        try
        {
            if (HasHugeDirectory(file))
                return Zip;
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

    /// <summary>Whether it lists more names than an office document ever has; reading them would take the memory.</summary>
    private static bool HasHugeDirectory(FileStream file)
    {
        if (file.Length < EndRecord)
            return false;
        var end = new byte[EndRecord];
        file.Position = file.Length - EndRecord;
        file.ReadExactly(end);
        file.Position = 0;
        return BitConverter.ToUInt16(end, NamesAt) > MostNames;
    }
}
