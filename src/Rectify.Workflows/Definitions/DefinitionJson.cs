using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Workflows.Definitions;

/// <summary>Reads and writes definitions as JSON, and tells in typed problems why a text is none.</summary>
internal static partial class DefinitionJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>For a single value, as a person reads it.</summary>
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = Options.Encoder };

    public static string Write(LifecycleDefinition definition) => JsonSerializer.Serialize(definition, Options);

    public static JsonObject ToNode<T>(T part) => JsonSerializer.SerializeToNode(part, Options)!.AsObject();

    /// <exception cref="InvalidDefinitionException">The text is no definition.</exception>
    public static LifecycleDefinition Read(string json)
    {
        try
        {
            var definition = JsonSerializer.Deserialize<LifecycleDefinition>(json, Options)
                ?? throw new InvalidDefinitionException([new NotADefinition("", 1, "null")]);
            var holes = Holes(definition).ToList();
            return holes.Count == 0 ? definition : throw new InvalidDefinitionException(holes);
        }
        catch (JsonException error)
        {
            throw new InvalidDefinitionException([ProblemOf(error, json)]);
        }
    }

    /// <summary>Nulls in lists: the serializer holds single members to their types, but not the entries of a list.</summary>
    private static IEnumerable<DefinitionProblem> Holes(LifecycleDefinition definition) =>
        Lists(definition).Where(list => list.Entries.Any(entry => entry is null)).Select(list => new EntryEmpty(list.Place));

    private static IEnumerable<(string Place, IEnumerable<object?> Entries)> Lists(LifecycleDefinition definition)
    {
        yield return ("stages", definition.Stages);
        yield return ("transitions", definition.Transitions);
        yield return ("timers", definition.Timers);
        foreach (var (at, stage) in definition.Stages.Index().Where(one => one.Item is not null))
            yield return (Places.Stage(at, "tasks"), stage.Tasks);
        foreach (var (at, transition) in definition.Transitions.Index().Where(one => one.Item is not null))
        {
            yield return (Places.Transition(at, "from"), transition.From);
            yield return (Places.Transition(at, "guards"), transition.Guards);
            yield return (Places.Transition(at, "requires"), transition.Requires);
        }
        foreach (var (at, timer) in definition.Timers.Index().Where(one => one.Item is not null))
            yield return (Places.Timer(at, "stages"), timer.Stages);
    }

    private static DefinitionProblem ProblemOf(JsonException error, string json)
    {
        var (place, line) = ((error.Path ?? "$").TrimStart('$', '.'), (int)(error.LineNumber ?? 0) + 1);
        var quoted = Quoted().Matches(error.Message).Select(match => match.Groups[1].Value).ToList();
        if (error.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return new MemberUnknown(place, line, quoted.FirstOrDefault() ?? place);
        if (error.Message.Contains("missing required", StringComparison.Ordinal))
            return new MembersMissing(place, line, string.Join('、', quoted.Where(name => !name.Contains('.', StringComparison.Ordinal))));
        return Word(json, error.Path) is { } word ? new WordUnknown(place, line, word) : new NotADefinition(place, line, place);
    }

    /// <summary>The word at a place, where there is one: none of those that the place takes.</summary>
    private static string? Word(string json, string? path)
    {
        try
        {
            JsonNode? node = JsonNode.Parse(json, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            foreach (Match step in Steps().Matches(path ?? ""))
                node = step.Groups["at"].Success ? node?[int.Parse(step.Groups["at"].Value, System.Globalization.CultureInfo.InvariantCulture)] : node?[step.Groups["name"].Value];
            return node is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("'([A-Za-z0-9_.]+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\.(?<name>\w+)|\[(?<at>\d+)\]")]
    private static partial Regex Steps();
}
