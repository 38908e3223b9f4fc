using System.IO.Compression;
using System.Text;

namespace Rectify.Server.Tests.Documents.Reading.Fuzzing;

/// <summary>Spoils a paper, in its raw bytes or within the XML of its parts; the same round spoils it in the same way.</summary>
internal sealed class PaperMutator
{
    private static readonly string[] Values =
    [
        "", "-1", "0", "1", "65536", "2147483648", "18446744073709551616", "1e308", "NaN", "A0", "ZZZ9999999", "XFD1048576", "A1:XFD1048576", "true", "rId1", "../../x",
        "&#x9;", "&#xA;2.", "&lt;", "一", "（一）", "①", "一是", "2020年2月30日", "_x0000_", "_xD800_", "\uFFFD", "%1%2%9", "%", "s", "e", "d", "inlineStr", "restart", "custom",
    ];

    private readonly byte[] _whole;
    private readonly (string Name, byte[] Content)[] _parts;

    public PaperMutator(byte[] paper)
    {
        _whole = paper;
        using var zip = new ZipArchive(new MemoryStream(paper));
        _parts = [.. zip.Entries.Select(entry => (entry.FullName, Bytes(entry)))];
    }

    public byte[] Mutate(int round)
    {
        var random = new Random(round);
        return random.Next(8) == 0 ? Raw(random) : Package(random);
    }

    private byte[] Raw(Random random)
    {
        var bytes = random.Next(8) == 0 ? _whole[..random.Next(4, _whole.Length)] : [.. _whole];
        for (var change = random.Next(1, 12); change > 0; change--)
            bytes[random.Next(Math.Min(4, bytes.Length - 1), bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private byte[] Package(Random random)
    {
        var parts = _parts.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = PartAt(random, parts);
            var (name, content) = parts[at];
            switch (random.Next(40))
            {
                case 0 when parts.Count > 1: parts.RemoveAt(at); break;
                case 1: parts.Add((name, content)); break;
                case 2: parts[at] = (parts[random.Next(parts.Count)].Name, content); break;
                default: parts[at] = (name, Encoding.UTF8.GetBytes(Xml(random, Encoding.UTF8.GetString(content)))); break;
            }
        }

        return Zipped(parts);
    }

    // Mostly the text or the rows, which are the largest; the others hold a package together, and little more can be spoiled there.
    private static int PartAt(Random random, List<(string Name, byte[] Content)> parts) =>
        random.Next(5) > 0 ? parts.FindIndex(part => part.Content.Length == parts.Max(other => other.Content.Length)) : random.Next(parts.Count);

    // Most changes keep the XML well formed: what a parser refuses at once tests nothing behind it.
    private static string Xml(Random random, string xml)
    {
        var (from, to) = Element(random, xml);
        var (first, last) = Element(random, xml);
        return random.Next(16) switch
        {
            0 => xml.Insert(random.Next(xml.Length + 1), ((char)random.Next(1, 0xD800)).ToString()),
            1 => xml[..random.Next(xml.Length + 1)],
            2 => Without(random, xml),
            3 or 4 => xml.Remove(from, to - from),
            5 or 6 => xml.Insert(from, xml[first..last]),
            7 => xml.Insert(to, string.Concat(Enumerable.Repeat(xml[from..to], random.Next(2, 60)))),
            8 or 9 => xml[..from] + xml[first..last] + xml[to..],
            10 or 11 or 12 => Text(random, xml),
            _ => Attribute(random, xml),
        };
    }

    private static string Without(Random random, string xml)
    {
        var (from, to) = Tag(random, xml);
        return xml.Remove(from, to - from);
    }

    /// <summary>Where some element begins and ends, as far as that can be told from its name.</summary>
    private static (int From, int To) Element(Random random, string xml)
    {
        var (from, to) = Tag(random, xml);
        if (to == 0 || xml[to - 2] == '/' || xml[from + 1] is '/' or '?')
            return xml[from..to].StartsWith("</", StringComparison.Ordinal) || to == 0 ? (0, 0) : (from, to);
        var name = xml[(from + 1)..to].Split(' ', '>')[0];
        var close = xml.IndexOf($"</{name}>", to, StringComparison.Ordinal);
        return close < 0 ? (0, 0) : (from, close + name.Length + 3);
    }

    private static string Text(Random random, string xml)
    {
        var (_, from) = Tag(random, xml);
        var to = xml.IndexOf('<', from);
        return to < 0 ? xml : xml[..from] + Values[random.Next(Values.Length)] + xml[to..];
    }

    /// <summary>Where some tag begins and ends.</summary>
    private static (int From, int To) Tag(Random random, string xml)
    {
        var from = xml.IndexOf('<', random.Next(xml.Length + 1));
        var to = from < 0 ? -1 : xml.IndexOf('>', from);
        return to < 0 ? (0, 0) : (from, to + 1);
    }

    private static string Attribute(Random random, string xml)
    {
        var start = xml.IndexOf("=\"", random.Next(xml.Length + 1), StringComparison.Ordinal);
        var end = start < 0 ? -1 : xml.IndexOf('"', start + 2);
        return end < 0 ? xml : xml[..(start + 2)] + Values[random.Next(Values.Length)] + xml[end..];
    }

    private static byte[] Zipped(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(bytes);
            }
        }

        return content.ToArray();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var part = entry.Open();
        part.CopyTo(content);
        return content.ToArray();
    }
}
