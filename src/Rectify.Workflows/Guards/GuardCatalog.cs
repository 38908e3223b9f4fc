using System.Collections.Frozen;

namespace Rectify.Workflows.Guards;

/// <summary>The guards that definitions can name: every <see cref="IGuard"/> of this assembly, by its type's name.</summary>
public static class GuardCatalog
{
    private static readonly FrozenDictionary<string, IGuard> Guards = typeof(GuardCatalog).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IGuard)))
        .ToFrozenDictionary(type => type.Name, type => (IGuard)Activator.CreateInstance(type)!);

    /// <summary>The names that a definition may use.</summary>
    public static IEnumerable<string> Names => Guards.Keys;

    /// <summary>Whether there is a guard of a name.</summary>
    public static bool Has(string name) => Guards.ContainsKey(name);

    /// <summary>The guard of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static IGuard Get(string name) => Guards[name];
}
