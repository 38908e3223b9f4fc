using System.Text.Json;
using System.Text.Json.Serialization;
using Rectify.Domain.Cases;

namespace Rectify.Domain.Tallies;

/// <summary>An assisting unit or a measure that a line of the history adds or takes away.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The unit or the measure.</param>
/// <param name="From">The first day on which it counts; null where it was taken away.</param>
public sealed record MemberChange(
    MemberKind Kind, Guid Id, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From = null);

/// <summary>
/// What a line says beside its facts: which units and measures joined the case and which left it, and what was written
/// into its texts. A line that changes none says nothing, as lines from before did; the history alone tells them for any day.
/// </summary>
public sealed record MemberStatement
{
    /// <summary>Those that joined.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MemberChange>? Joined { get; init; }

    /// <summary>Those that left.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MemberChange>? Left { get; init; }

    /// <summary>What was written; null for a line that writes none of them, and for lines from before they were kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextStatement? Texts { get; init; }

    /// <summary>The facts of a line and what it changes, as one JSON object.</summary>
    internal static string Write(
        TallyFacts facts, IReadOnlyList<MemberChange> joined, IReadOnlyList<MemberChange> left, TextStatement? texts)
    {
        var text = JsonSerializer.Serialize(facts, TallyFacts.Json);
        var said = new MemberStatement { Joined = joined.Count > 0 ? joined : null, Left = left.Count > 0 ? left : null };
        if (joined.Count + left.Count > 0)
            text = $"{text[..^1]},{JsonSerializer.Serialize(said, TallyFacts.Json)[1..]}";
        return texts is null ? text : $"{text[..^1]},\"{nameof(Texts)}\":{JsonSerializer.Serialize(texts, TextStatement.Json)}}}";
    }

    /// <summary>What a line says.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static MemberStatement Of(HistoryEntry entry) => Of(entry.Facts);

    /// <summary>What a line says, by its facts alone.</summary>
    /// <param name="facts">The facts of the line, as JSON.</param>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static MemberStatement Of(string facts) =>
        JsonSerializer.Deserialize<MemberStatement>(facts, TallyFacts.Json)
        ?? throw new JsonException("The line carries no facts.");
}
