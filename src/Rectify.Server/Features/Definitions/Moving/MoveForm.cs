namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>A move while it is being filled in.</summary>
public sealed class MoveForm
{
    /// <summary>Key and version, as the choices name them.</summary>
    public string? From { get; set; }

    public string? To { get; set; }

    public string? Reason { get; set; }

    /// <summary>Which stage becomes which; empty for one whose cases are not to be moved.</summary>
    public Dictionary<string, string> Map { get; } = [];

    public VersionChoice? FromVersion(IReadOnlyList<VersionChoice> choices) => Find(choices, From);

    public VersionChoice? ToVersion(IReadOnlyList<VersionChoice> choices) => Find(choices, To);

    /// <summary>What was chosen for the stages that need it.</summary>
    public IReadOnlyDictionary<string, string> MapFor(IReadOnlyList<StageChoice> stages) => stages
        .Where(stage => Map.GetValueOrDefault(stage.Name) is { Length: > 0 })
        .ToDictionary(stage => stage.Name, stage => Map[stage.Name]);

    private static VersionChoice? Find(IReadOnlyList<VersionChoice> choices, string? id) =>
        choices.FirstOrDefault(one => $"{one.Key}@{one.Version}" == id);
}
