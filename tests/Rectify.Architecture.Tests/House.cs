using System.Reflection;
using ArchUnitNET.Loader;
using Mono.Cecil;
using Rectify.Testing;

namespace Rectify.Architecture.Tests;

/// <summary>What the rules are about: the three assemblies of the product and the sources they came from.</summary>
internal static class House
{
    public const string Domain = "Rectify.Domain";
    public const string Workflows = "Rectify.Workflows";
    public const string Server = "rectify";

    public static ArchUnitNET.Domain.Architecture Types { get; } =
        new ArchLoader().LoadAssemblies(Load(Domain), Load(Workflows), Load(Server)).Build();

    public static Assembly Load(string assembly) => Assembly.Load(assembly);

    public static ModuleDefinition Module(string assembly) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));

    /// <summary>Hand-written source files below src, each with its path from there.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = SourceFile.ReadAll(Repository.PathOf("src"));
}
