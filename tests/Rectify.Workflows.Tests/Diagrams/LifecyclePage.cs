using Rectify.Workflows.Definitions;
using Rectify.Workflows.Diagrams;
using Rectify.Workflows.Tests.Tables;

namespace Rectify.Workflows.Tests.Diagrams;

/// <summary>docs/lifecycle.md: written from the shipped definitions, never by hand.</summary>
internal static class LifecyclePage
{
    public const string RewriteSwitch = "RECTIFY_REWRITE_DOCS";

    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory), "docs/lifecycle.md");

    /// <summary>The newest version of each lifecycle, the usual one first.</summary>
    public static IReadOnlyList<LifecycleDefinition> Definitions { get; } =
    [
        .. Shipped.All.GroupBy(definition => definition.Key).Select(versions => versions.MaxBy(definition => definition.Version)!)
            .OrderBy(definition => definition.Fits.Count),
    ];

    public static string Text { get; } =
        $"""
        # The lifecycle of a case

        This page is generated from the newest version of each definition that comes with the product; a test fails when
        the two differ. After a change of a definition write it again with
        `{RewriteSwitch}=1 dotnet run --project tests/Rectify.Workflows.Tests`.

        An arrow that leaves the frame 办理中 itself can be taken from every stage within it. Actions that leave a case in
        its stage (measures, evidence, progress, proposals) and forced corrections (更正退回) are not drawn.

        {string.Join("\n\n", Definitions.Select(Chapter))}

        ## Timers

        A timer goes off once for each case, anchor day and cycle, on the day on which it is due in the bureau's zone, or as
        soon as a server runs again; one that is late says on which day it was due. It goes off only while the case is in one
        of its stages, so nobody is reminded of what they have handed in; an approved extension is a new anchor day, for which
        it goes off anew. A timer that was due before its anchor day became known (a late entry, an import, a short deadline)
        does not go off. A case that is reported as blocked (受阻) is still reminded: its deadline stands until an extension
        is approved. Working days are those of the bureau's calendar (工作日历).

        {TimerTable.Of(Standard.Definition)}

        """;

    private static string Chapter(LifecycleDefinition definition) =>
        $"""
        ## {definition.Name}: `{definition.Key}`, version {definition.Version}

        {WhoGoesThisWay(definition)}

        ```mermaid
        {MermaidDiagram.Of(definition)}
        ```

        {StageTable.Of(definition)}
        """;

    private static string WhoGoesThisWay(LifecycleDefinition definition) => definition.Fits.Count == 0
        ? "Every case goes this way unless another definition fits its type of rectification."
        : $"Cases whose type of rectification is {string.Join(", ", definition.Fits)} go this way from their assignment on.";

    private static string Find(DirectoryInfo folder, string file) => File.Exists(System.IO.Path.Combine(folder.FullName, "Rectify.sln"))
        ? System.IO.Path.Combine(folder.FullName, file)
        : Find(folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the source tree."), file);
}
