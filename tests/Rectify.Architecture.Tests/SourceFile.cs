namespace Rectify.Architecture.Tests;

internal sealed record SourceFile(string Path, string[] Lines)
{
    private static readonly string[] NotByHand = ["bin", "obj", "Migrations"];

    public static IReadOnlyList<SourceFile> ReadAll(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(source => !source.Path.Split('/').Intersect(NotByHand).Any())
            .OrderBy(source => source.Path, StringComparer.Ordinal)
            .Select(source => new SourceFile(source.Path, File.ReadAllLines(source.File)))];

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);
}
