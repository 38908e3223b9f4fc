namespace Rectify.Server.Features.Evidence;

/// <summary>What a file's name says about it: what it must not be called, and whether name and content agree.</summary>
internal static class EvidenceNames
{
    // What Windows runs on a double click, whatever is in it, and pages that a browser would run.
    private static readonly HashSet<string> Run = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".scr", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".lnk", ".reg",
        ".jar", ".sh", ".htm", ".html", ".mht", ".svg", ".docm", ".dotm", ".xlsm", ".xltm", ".pptm",
    };

    private static readonly Dictionary<string, string[]> Contents = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ["application/pdf"],
        [".png"] = ["image/png"],
        [".jpg"] = ["image/jpeg"],
        [".jpeg"] = ["image/jpeg"],
        [".gif"] = ["image/gif"],
        [".tif"] = ["image/tiff"],
        [".tiff"] = ["image/tiff"],
        [".mp4"] = ["video/mp4"],
        [".docx"] = [PackageTypes.Word],
        [".xlsx"] = [PackageTypes.Excel],
        [".pptx"] = [PackageTypes.PowerPoint],
        [".ofd"] = [PackageTypes.Ofd],
        [".zip"] = [PackageTypes.Zip],
        [".doc"] = [OldOfficeTypes.Word, OldOfficeTypes.Storage],
        [".wps"] = [OldOfficeTypes.Word, OldOfficeTypes.Storage],
        [".xls"] = [OldOfficeTypes.Excel, OldOfficeTypes.Storage],
        [".et"] = [OldOfficeTypes.Excel, OldOfficeTypes.Storage],
        [".ppt"] = [OldOfficeTypes.PowerPoint, OldOfficeTypes.Storage],
        [".txt"] = ["text/plain", "text/plain; charset=gb18030"],
    };

    public static bool MayRun(string? name) => Run.Contains(Ending(name));

    /// <summary>Whether the name promises another content than the file has; a name without a known ending promises nothing.</summary>
    public static bool Disagrees(string name, string? contentType) =>
        contentType is not null && Contents.TryGetValue(Ending(name), out var types) && !types.Contains(contentType);

    // Windows drops dots and blanks at the end of a name.
    private static string Ending(string? name) => Path.GetExtension(name?.TrimEnd('.', ' ') ?? "");
}
