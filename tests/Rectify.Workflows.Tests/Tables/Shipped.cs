using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>Every definition that comes with the product, each version: found, not listed, so that none is forgotten.</summary>
internal static class Shipped
{
    public static IReadOnlyList<LifecycleDefinition> All { get; } = [.. Read()];

    public static LifecycleDefinition Named(string name) => All.Single(definition => NameOf(definition) == name);

    public static string NameOf(LifecycleDefinition definition) => $"{definition.Key} v{definition.Version}";

    private static IEnumerable<LifecycleDefinition> Read()
    {
        var assembly = typeof(LifecycleDefinition).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return LifecycleDefinition.Parse(reader.ReadToEnd());
        }
    }
}
