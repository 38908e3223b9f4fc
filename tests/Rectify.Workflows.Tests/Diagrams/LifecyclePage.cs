using Rectify.Workflows.Diagrams;

namespace Rectify.Workflows.Tests.Diagrams;

/// <summary>docs/lifecycle.md: written from the default definition, never by hand.</summary>
internal static class LifecyclePage
{
    public const string RewriteSwitch = "RECTIFY_REWRITE_DOCS";

    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory), "docs/lifecycle.md");

    public static string Text { get; } =
        $"""
        # The lifecycle of a case

        This page is generated from the definition `{Standard.Definition.Key}`, version {Standard.Definition.Version}
        ({Standard.Definition.Name}); a test fails when the two differ. After a change of the definition write it again with
        `{RewriteSwitch}=1 dotnet run --project tests/Rectify.Workflows.Tests`.

        An arrow that leaves the frame 办理中 itself can be taken from every stage within it. Actions that leave a case in
        its stage (measures, evidence, progress, proposals) are not drawn.

        ```mermaid
        {MermaidDiagram.Of(Standard.Definition)}
        ```

        {StageTable.Of(Standard.Definition)}

        ## Timers

        A timer goes off once for each case, anchor day and cycle, on the day on which it is due in the bureau's zone, or as
        soon as a server runs again; one that is late says on which day it was due. It goes off only while the case is in one
        of its stages, so nobody is reminded of what they have handed in; an approved extension is a new anchor day, for which
        it goes off anew. A timer that was due before its anchor day became known (a late entry, an import, a short deadline)
        does not go off. A case that is reported as blocked (受阻) is still reminded: its deadline stands until an extension
        is approved. Working days are those of the bureau's calendar (工作日历).

        {TimerTable.Of(Standard.Definition)}

        """;

    private static string Find(DirectoryInfo folder, string file) => File.Exists(System.IO.Path.Combine(folder.FullName, "Rectify.sln"))
        ? System.IO.Path.Combine(folder.FullName, file)
        : Find(folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the source tree."), file);
}
