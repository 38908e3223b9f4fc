using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Documents.Drafts;

/// <summary>A part's XML as text, and the way back to its bytes.</summary>
internal sealed partial class PartText
{
    private readonly Encoding encoding;
    private readonly byte[] mark;

    private PartText(string xml, Encoding encoding, byte[] mark) => (Xml, this.encoding, this.mark) = (xml, encoding, mark);

    public string Xml { get; }

    public static PartText Read(ZipArchiveEntry entry, string fileName)
    {
        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.ToArray();
        Encoding[] known = [new UTF8Encoding(true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true)];
        foreach (var encoding in known)
        {
            var mark = encoding.GetPreamble();
            if (bytes.AsSpan().StartsWith(mark))
                return new PartText(encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length), encoding, mark);
        }

        var plain = known[0];
        var text = plain.GetString(bytes);
        return Declared().Match(text) is { Success: true } declared && !declared.Groups[1].ValueSpan.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? throw new UnreadablePaperException(fileName, "文件内部的编码不是 UTF-8，请用 Word（WPS）另存后再上传")
            : new PartText(text, plain, []);
    }

    public byte[] Write(string xml) => [.. mark, .. encoding.GetBytes(xml)];

    [GeneratedRegex("""^<\?xml[^>]*\bencoding=["']([^"']+)["']""")]
    private static partial Regex Declared();
}
