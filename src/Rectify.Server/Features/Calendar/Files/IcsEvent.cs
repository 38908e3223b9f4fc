using System.Text;

namespace Rectify.Server.Features.Calendar.Files;

/// <summary>One event of an .ics file: its properties by name, without their parameters.</summary>
internal sealed class IcsEvent(int line)
{
    private readonly Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The line on which it begins.</summary>
    public int Line => line;

    /// <summary>A property's value; empty where the event has none.</summary>
    public string this[string name] => properties.GetValueOrDefault(name, "");

    /// <summary>The events of a file.</summary>
    public static IEnumerable<IcsEvent> In(string text)
    {
        IcsEvent? open = null;
        foreach (var (number, content) in Unfold(text))
            if (content.Trim() == "BEGIN:VEVENT")
                open = new IcsEvent(number);
            else if (open is not null && content.Trim() == "END:VEVENT")
            {
                yield return open;
                open = null;
            }
            else
                open?.Add(content);
    }

    private void Add(string content)
    {
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
            properties.TryAdd(content[..colon].Split(';')[0].Trim(), content[(colon + 1)..].Trim());
    }

    /// <summary>A line that begins with a space or a tab goes on with the one before, however often a file does that.</summary>
    private static IEnumerable<(int Number, string Text)> Unfold(string text)
    {
        var (begun, whole) = (1, new StringBuilder());
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
            if (index > 0 && line is [' ' or '\t', ..])
                whole.Append(line.AsSpan(1));
            else
            {
                if (index > 0)
                    yield return (begun, whole.ToString());
                (begun, whole) = (index + 1, new StringBuilder(line));
            }
        yield return (begun, whole.ToString());
    }
}
