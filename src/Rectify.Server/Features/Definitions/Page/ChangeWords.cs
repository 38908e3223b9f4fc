using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rectify.Server.Features.Definitions.Page;

/// <summary>Values of a comparison as people read them.</summary>
internal static class ChangeWords
{
    /// <summary>A value; of a list of names, those that the other side does not have.</summary>
    public static string? Only(string? value, string? other) => Names(value) is { } names
        ? string.Join('、', names.Except(Names(other) ?? []))
        : value?.Trim('"');

    private static List<string>? Names(string? json) =>
        json is not null && JsonNode.Parse(json) is JsonArray list && list.All(one => one?.GetValueKind() == JsonValueKind.String)
            ? [.. list.Select(one => one!.GetValue<string>())]
            : null;
}
