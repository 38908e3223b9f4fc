using System.Text;
using Rectify.Domain.Common;

namespace Rectify.Server.Features.Evidence;

/// <summary>Tells the type of a file by its content; the name proves nothing.</summary>
internal static class ContentSniffer
{
    private const int Head = 512;

    private static readonly (int At, byte[] Start, string Type)[] Signatures =
    [
        (0, "%PDF-"u8.ToArray(), "application/pdf"),
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, "GIF8"u8.ToArray(), "image/gif"),
        (0, "II*\0"u8.ToArray(), "image/tiff"),
        (0, "MM\0*"u8.ToArray(), "image/tiff"),
        (4, "ftyp"u8.ToArray(), "video/mp4"),
        (0, "PK\x03\x04"u8.ToArray(), PackageTypes.Zip),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], OldOfficeTypes.Storage),
    ];

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The media type of a file.</summary>
    /// <exception cref="RefusedException">Empty, or a program, a web page, a script, a file with macros.</exception>
    public static string TypeOf(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[Head];
        var type = TypeOf(head.AsSpan(0, file.ReadAtLeast(head, Head, throwOnEndOfStream: false)));
        file.Position = 0;
        return type switch
        {
            PackageTypes.Zip => PackageTypes.Of(file),
            OldOfficeTypes.Storage => OldOfficeTypes.Of(file),
            null => throw new RefusedException(new EvidenceTypeNotTaken()),
            _ => type,
        };
    }

    /// <summary>The media type as far as the first bytes tell it; null for what is not taken.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> head)
    {
        foreach (var (at, start, type) in Signatures)
            if (head.Length >= at && head[at..].StartsWith(start))
                return type;
        return TextType(head);
    }

    private static string? TextType(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || head.ContainsAnyInRange<byte>(0, 8) || head.ContainsAnyInRange<byte>(14, 26))
            return null;
        if (Decoded(Utf8, head) is { } text)
            return IsScript(text) ? null : "text/plain";
        return Decoded(Gb18030, head) is { } chinese && !IsScript(chinese) ? "text/plain; charset=gb18030" : null;
    }

    /// <summary>Null where it is no text of this encoding; the head may end inside a character, of at most four bytes.</summary>
    private static string? Decoded(Encoding encoding, ReadOnlySpan<byte> head)
    {
        for (var cut = 0; cut < Math.Min(4, head.Length); cut++)
        {
            try
            {
                return encoding.GetString(head[..^cut]);
            }
            catch (DecoderFallbackException) when (head.Length == Head)
            {
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
        return null;
    }

    private static bool IsScript(string text) =>
        text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t') is var start
        && (start.StartsWith('<') || start.StartsWith("#!", StringComparison.Ordinal) || start.StartsWith("@echo", StringComparison.OrdinalIgnoreCase));
}
