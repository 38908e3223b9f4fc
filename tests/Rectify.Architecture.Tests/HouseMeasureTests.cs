namespace Rectify.Architecture.Tests;

/// <summary>Files stay short enough to be read in one sitting.</summary>
public class HouseMeasureTests
{
    private const int MedianLimit = 45;
    private const int LongFile = 300;
    private const int LongFilesAllowed = 3;

    private static readonly IReadOnlyList<SourceFile> Code = [.. House.Sources.Where(file => file.IsCSharp)];

    [Fact]
    public void Half_of_the_files_have_at_most_45_lines()
    {
        Code.Count.ShouldBeGreaterThan(20);

        Code.Select(file => file.Lines.Length).Order().ElementAt(Code.Count / 2).ShouldBeLessThanOrEqualTo(MedianLimit);
    }

    [Fact]
    public void Few_files_are_long()
    {
        var longOnes = House.Sources.Where(file => file.Lines.Length > LongFile).Select(file => $"{file.Path}: {file.Lines.Length}").ToList();

        longOnes.Count.ShouldBeLessThanOrEqualTo(LongFilesAllowed, string.Join(Environment.NewLine, longOnes));
    }

    [Fact]
    public void Program_reads_like_a_table_of_contents() =>
        Code.Single(file => file.Path == "Rectify.Server/Program.cs").Lines.Length.ShouldBeInRange(1, 40);
}
