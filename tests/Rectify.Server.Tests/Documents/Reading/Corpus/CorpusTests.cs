using Rectify.Server.Documents.Reading;
using Rectify.Testing;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Reading.Corpus;

/// <summary>
/// Papers as bureaus write them, made by code, and what is read from each. <c>RECTIFY_REWRITE_CORPUS=1</c> writes the
/// expectations anew; whoever does that reads each line of what changed.
/// </summary>
public sealed class CorpusTests
{
    private static readonly Dictionary<string, Func<byte[]>> Papers =
        FeedbackPapers.All.Concat(LedgerPapers.All).Concat(CombinedPapers.All).ToDictionary();

    private static readonly PaperReadOptions Ledgers = new() { FeedbackDate = new DateOnly(2019, 11, 18), CutOff = new DateOnly(2020, 6, 30) };

    public static TheoryData<string> Names => [.. Papers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_paper_is_read_as_a_person_would(string name)
    {
        var isFeedback = name.StartsWith("feedback", StringComparison.Ordinal) || name.EndsWith(".txt", StringComparison.Ordinal);
        using var content = new MemoryStream(Papers[name]());

        var read = PaperText.Of(PaperReader.Read(content, name, isFeedback ? new PaperReadOptions() : Ledgers));

        var expected = Repository.PathOf("tests", "Rectify.Server.Tests", "Documents", "Reading", "Corpus", "Expected", Path.ChangeExtension(name, ".txt"));
        if (Environment.GetEnvironmentVariable("RECTIFY_REWRITE_CORPUS") == "1")
            File.WriteAllText(expected, read);
        read.ShouldBe(File.ReadAllText(expected));
    }

    [Fact]
    public void Each_expectation_has_its_paper() =>
        Directory.GetFiles(Repository.PathOf("tests", "Rectify.Server.Tests", "Documents", "Reading", "Corpus", "Expected")).Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(Papers.Keys.Select(Path.GetFileNameWithoutExtension), ignoreOrder: true);
}
