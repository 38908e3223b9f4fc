namespace Rectify.Workflows.Definitions;

/// <summary>Names one version of a lifecycle.</summary>
/// <param name="Key">The lifecycle.</param>
/// <param name="Version">The version, from 1.</param>
public readonly record struct DefinitionName(string Key, int Version);

/// <summary>Where a bureau's own versions are kept. Rows are added and never changed, so a name stands for one content.</summary>
public interface IDefinitionStore
{
    /// <summary>Every version that is there now, whichever server published it.</summary>
    IReadOnlyList<DefinitionName> Names();

    /// <summary>One of them.</summary>
    LifecycleDefinition Read(DefinitionName name);
}
