using System.Xml.Linq;
using ArchUnitNET.Fluent;
using Rectify.Testing;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Rectify.Architecture.Tests;

/// <summary>Dependencies point one way: Server → Workflows → Domain, and the inner two know no framework.</summary>
public class DependencyTests
{
    [Fact]
    public void Domain_knows_only_the_base_class_library() =>
        ReferencesOf(House.Domain).ShouldAllBe(name => IsBaseClassLibrary(name));

    [Fact]
    public void Workflows_knows_only_Domain_and_Stateless_besides() =>
        ReferencesOf(House.Workflows).Where(name => !IsBaseClassLibrary(name)).ShouldBe([House.Domain, "Stateless"], ignoreOrder: true);

    [Fact]
    public void Server_stands_on_Workflows_and_Domain()
    {
        ReferencesOf(House.Server).ShouldContain(House.Workflows);
        ReferencesOf(House.Server).ShouldContain(House.Domain);
    }

    /// <summary>An unused reference leaves no trace in the assembly, but it is the first step to a used one.</summary>
    [Theory]
    [InlineData("Rectify.Domain", new string[0])]
    [InlineData("Rectify.Workflows", new[] { "Rectify.Domain", "Stateless" })]
    public void Project_files_ask_for_nothing_more(string project, string[] allowed)
    {
        var file = XDocument.Load(Repository.PathOf("src", project, project + ".csproj"));

        var references = file.Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value));

        references.ShouldBe(allowed, ignoreOrder: true);
    }

    [Theory]
    [InlineData(House.Domain, House.Workflows)]
    [InlineData(House.Domain, House.Server)]
    [InlineData(House.Workflows, House.Server)]
    public void No_type_of_an_inner_layer_depends_on_an_outer_one(string inner, string outer) =>
        Violations(inner, outer).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_the_dependencies_that_are_allowed() => Violations(House.Workflows, House.Domain).ShouldNotBeEmpty();

    private static IEnumerable<string> Violations(string from, string to)
    {
        IArchRule rule = Types().That().ResideInAssembly(House.Load(from))
            .Should().NotDependOnAny(Types().That().ResideInAssembly(House.Load(to)));
        return rule.Evaluate(House.Types).Where(result => !result.Passed).Select(result => result.Description);
    }

    private static string[] ReferencesOf(string assembly)
    {
        using var module = House.Module(assembly);
        module.Types.Count(type => type.IsPublic || type.IsNotPublic).ShouldBeGreaterThan(1, $"{assembly} is empty, so this rule says nothing.");
        return [.. module.AssemblyReferences.Select(reference => reference.Name)];
    }

    private static bool IsBaseClassLibrary(string name) =>
        name is "System" or "mscorlib" or "netstandard" || (name.StartsWith("System.", StringComparison.Ordinal) && File.Exists(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll")));
}
