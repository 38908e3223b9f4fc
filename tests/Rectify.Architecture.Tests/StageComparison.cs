using System.Text.RegularExpressions;

namespace Rectify.Architecture.Tests;

/// <summary>Finds code that asks for a stage by its name. Comparing a stage with that of a decision is not that.</summary>
internal static partial class StageComparison
{
    public static IEnumerable<string> In(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines.Index()
        where IsOne(line.Item)
        select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}";

    public static bool IsOne(string line) => Pattern().IsMatch(line);

    [GeneratedRegex("""
        \bStage\s*(==|!=|is(\s+not)?)\s*("|(\w+\.)*\w*Stages?\w*\.)   # case.Stage == "Closed", Stage is Stages.Closed
        | ("|\bStages?\.\w+)\s*(==|!=)\s*[\w.]*\bStage\b              # "Closed" == case.Stage
        | \bStage\s+switch\b | \bswitch\s*\([\w.]*\bStage\s*\)        # switch on it
        | \bStage\.Equals\( | \bStage\s+is\s+\(?"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
