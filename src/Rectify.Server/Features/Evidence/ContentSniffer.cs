using System.Text;

namespace Rectify.Server.Features.Evidence;

/// <summary>Tells the type of a file by its content; the name proves nothing.</summary>
internal static class ContentSniffer
{
    private static readonly (byte[] Start, string Type)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("GIF8"u8.ToArray(), "image/gif"),
        ("II*\0"u8.ToArray(), "image/tiff"),
        ("MM\0*"u8.ToArray(), "image/tiff"),
        ("PK\x03\x04"u8.ToArray(), "application/zip"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
    ];

    /// <summary>The media type; null for an empty file and for types that are not taken (programs, web pages).</summary>
    public static string? TypeOf(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return null;
        foreach (var (start, type) in Signatures)
            if (head.StartsWith(start))
                return type;
        return IsPlainText(head) ? "text/plain" : null;
    }

    private static bool IsPlainText(ReadOnlySpan<byte> head)
    {
        if (head.ContainsAnyInRange<byte>(0, 8))
            return false;
        // The head may end inside a character; a lossy decoder would hide other encodings, so only UTF-8 is taken.
        var text = Encoding.UTF8.GetString(head).TrimEnd('\uFFFD');
        return !text.Contains('\uFFFD') && !text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');
    }
}
