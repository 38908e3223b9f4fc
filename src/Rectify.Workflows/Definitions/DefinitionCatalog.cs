using System.Collections.Frozen;
using Rectify.Domain.Findings;

namespace Rectify.Workflows.Definitions;

/// <summary>
/// The published definitions, every version: a case is always decided by the one it was started with. Those that a
/// bureau published stand beside those that come with the product and win over them (docs/decisions/0009). Safe for use
/// from several threads.
/// </summary>
public sealed class DefinitionCatalog
{
    /// <summary>The key of the lifecycle of domain.md.</summary>
    public const string Standard = "standard";

    /// <summary>How long what other servers published may stay unseen where only the newest is asked for.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly Lock reading = new();
    private readonly FrozenDictionary<DefinitionName, LifecycleDefinition> builtIn;
    private readonly IDefinitionStore? store;
    private readonly TimeProvider clock;
    private volatile Shelf? shelf;

    /// <summary>A catalogue of the given definitions and of those in a store.</summary>
    /// <param name="builtIn">The definitions that are always there.</param>
    /// <param name="store">Where more are published; null for nowhere.</param>
    /// <param name="clock">By which the store is asked again.</param>
    public DefinitionCatalog(IEnumerable<LifecycleDefinition> builtIn, IDefinitionStore? store = null, TimeProvider? clock = null)
    {
        this.builtIn = builtIn.ToFrozenDictionary(definition => new DefinitionName(definition.Key, definition.Version));
        (this.store, this.clock) = (store, clock ?? TimeProvider.System);
    }

    /// <summary>The definitions that come with the product.</summary>
    public static DefinitionCatalog BuiltIn { get; } = new(ReadEmbedded());

    /// <summary>The lifecycles there are, in the order of their keys.</summary>
    public IReadOnlyList<string> Keys => [.. Fresh().Newest.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The newest version of a lifecycle: what new cases start with. The bureau's own, once it has published one.</summary>
    /// <exception cref="KeyNotFoundException">There is no such lifecycle.</exception>
    public LifecycleDefinition Newest(string key) => Fresh().Newest.GetValueOrDefault(key)
        ?? throw new KeyNotFoundException($"There is no lifecycle {key}.");

    /// <summary>The newest version of the lifecycle for a type of rectification: 立行立改 may have a shorter one.</summary>
    public LifecycleDefinition NewestFor(RectificationType type) =>
        Fresh().Newest.Values.Where(definition => definition.Fits.Contains(type))
            .OrderBy(definition => definition.Key, StringComparer.Ordinal).FirstOrDefault()
        ?? Newest(Standard);

    /// <summary>One version of a lifecycle.</summary>
    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public LifecycleDefinition Get(string key, int version) => Find(key, version)
        ?? throw new KeyNotFoundException($"There is no version {version} of lifecycle {key}.");

    /// <summary>One version of a lifecycle; null where there is none. A version that this process has not seen is looked for.</summary>
    public LifecycleDefinition? Find(string key, int version)
    {
        var name = new DefinitionName(key, version);
        return (shelf ?? Reload()).All.GetValueOrDefault(name) ?? (store is null ? null : Reload().All.GetValueOrDefault(name));
    }

    /// <summary>Every version of a lifecycle, the newest number first.</summary>
    public IReadOnlyList<LifecycleDefinition> Versions(string key) =>
        [.. Fresh().All.Values.Where(definition => definition.Key == key).OrderByDescending(definition => definition.Version)];

    /// <summary>Looks for what was published meanwhile; to be called after publishing.</summary>
    public void Refresh() => Reload();

    private Shelf Fresh() => shelf is { } known && (store is null || clock.GetElapsedTime(known.ReadAt) < Freshness) ? known : Reload();

    private Shelf Reload()
    {
        lock (reading)
        {
            var known = shelf?.Published ?? FrozenDictionary<DefinitionName, LifecycleDefinition>.Empty;
            var names = store?.Names() ?? [];
            var published = names.All(known.ContainsKey)
                ? known
                : names.ToFrozenDictionary(name => name, name => known.GetValueOrDefault(name) ?? store!.Read(name));
            return shelf = Shelf.Of(builtIn, published, clock.GetTimestamp());
        }
    }

    /// <summary>The definitions that come with the product; a test checks each.</summary>
    public static IEnumerable<LifecycleDefinition> ReadEmbedded()
    {
        var assembly = typeof(DefinitionCatalog).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return LifecycleDefinition.Read(reader.ReadToEnd());
        }
    }

    /// <summary>What was known at one moment; replaced as a whole.</summary>
    private sealed record Shelf(
        FrozenDictionary<DefinitionName, LifecycleDefinition> All,
        FrozenDictionary<DefinitionName, LifecycleDefinition> Published,
        FrozenDictionary<string, LifecycleDefinition> Newest,
        long ReadAt)
    {
        public static Shelf Of(
            FrozenDictionary<DefinitionName, LifecycleDefinition> builtIn,
            FrozenDictionary<DefinitionName, LifecycleDefinition> published,
            long readAt)
        {
            var all = builtIn.Where(one => !published.ContainsKey(one.Key)).Concat(published).ToFrozenDictionary();
            // An update of the product does not take a bureau's own step away: its newest stays the one that is used.
            var newest = all.GroupBy(one => one.Key.Key).ToFrozenDictionary(
                versions => versions.Key,
                versions => versions.OrderBy(one => published.ContainsKey(one.Key)).ThenBy(one => one.Key.Version).Last().Value);
            return new Shelf(all, published, newest, readAt);
        }
    }
}
