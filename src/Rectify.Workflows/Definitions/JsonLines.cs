using System.Text;
using System.Text.Json;

namespace Rectify.Workflows.Definitions;

/// <summary>Finds the line of a place in a JSON text, so that a problem can be shown where it is.</summary>
public sealed class JsonLines
{
    private readonly Dictionary<string, int> lines = [];

    /// <summary>Reads the places of a text; of one that breaks off, those before the break.</summary>
    public JsonLines(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var (path, counts) = (new Stack<string>(), new Stack<int>());
        var (here, line, at) = ("", 1, 0);
        try
        {
            while (reader.Read())
            {
                for (; at < reader.TokenStartIndex; at++)
                    line += bytes[at] == (byte)'\n' ? 1 : 0;
                here = Take(ref reader, path, counts, here, line);
            }
        }
        catch (JsonException)
        {
            // What is missing after the break is told by the problem itself.
        }
    }

    /// <summary>The line of a place, from 1, or of the nearest part around it; null where there is none.</summary>
    public int? Of(string place)
    {
        for (var part = place; part.Length > 0; part = part[..Math.Max(0, Math.Max(part.LastIndexOf('.'), part.LastIndexOf('[')))])
            if (lines.TryGetValue(part, out var line))
                return line;
        return null;
    }

    /// <summary>Notes one token; answers the place of the value that comes next, where its name was read.</summary>
    private string Take(ref Utf8JsonReader reader, Stack<string> path, Stack<int> counts, string here, int line)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            path.Pop();
            counts.Pop();
            return "";
        }
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = path.Peek().Length == 0 ? reader.GetString()! : $"{path.Peek()}.{reader.GetString()}";
            lines.TryAdd(place, line);
            return place;
        }
        if (here.Length == 0 && path.Count > 0 && counts.Peek() is >= 0 and var nth)
        {
            here = $"{path.Peek()}[{nth}]";
            counts.Pop();
            counts.Push(nth + 1);
            lines.TryAdd(here, line);
        }
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            path.Push(here);
            counts.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
        }
        return "";
    }
}
