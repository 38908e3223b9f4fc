using Rectify.Domain.Findings;

namespace Rectify.Workflows.Definitions;

/// <summary>The published definitions, every version: a case is always decided by the one it was started with.</summary>
public sealed class DefinitionCatalog
{
    /// <summary>The key of the lifecycle of domain.md.</summary>
    public const string Standard = "standard";

    private readonly Dictionary<(string Key, int Version), LifecycleDefinition> definitions;

    /// <summary>A catalogue of the given definitions.</summary>
    public DefinitionCatalog(IEnumerable<LifecycleDefinition> published) =>
        definitions = published.ToDictionary(definition => (definition.Key, definition.Version));

    /// <summary>The definitions that come with the product.</summary>
    public static DefinitionCatalog BuiltIn { get; } = new(ReadEmbedded());

    /// <summary>The newest version of a lifecycle: what new cases start with.</summary>
    /// <exception cref="KeyNotFoundException">There is no such lifecycle.</exception>
    public LifecycleDefinition Newest(string key) =>
        definitions.Values.Where(definition => definition.Key == key).MaxBy(definition => definition.Version)
        ?? throw new KeyNotFoundException($"There is no lifecycle {key}.");

    /// <summary>The newest version of the lifecycle for a type of rectification: 立行立改 may have a shorter one.</summary>
    public LifecycleDefinition NewestFor(RectificationType type) =>
        definitions.Values.Where(definition => definition.Fits.Contains(type)).MaxBy(definition => definition.Version)
        ?? Newest(Standard);

    /// <summary>One version of a lifecycle.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public LifecycleDefinition Get(string key, int version) =>
        definitions.TryGetValue((key, version), out var definition)
            ? definition
            : throw new KeyNotFoundException($"There is no version {version} of lifecycle {key}.");

    private static IEnumerable<LifecycleDefinition> ReadEmbedded()
    {
        var assembly = typeof(DefinitionCatalog).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return LifecycleDefinition.Parse(reader.ReadToEnd());
        }
    }
}
