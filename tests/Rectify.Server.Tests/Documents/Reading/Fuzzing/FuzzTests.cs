using System.Diagnostics;
using System.Globalization;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Tests.Documents.Reading.Corpus;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Reading.Fuzzing;

/// <summary>
/// Twenty thousand spoiled papers, made from the corpus: each is read or refused, none takes long, and nothing of any of
/// them is kept. <c>RECTIFY_FUZZ_ROUNDS</c> changes how many; a failure names its round, which spoils the same paper again.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usual = 20_000;
    private const int Watched = 50;

    // Of wall time, on machines that do other work besides; a paper takes a few milliseconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly PaperMutator[] Seeds =
    [
        .. FeedbackPapers.All.Concat(LedgerPapers.All).Concat(CombinedPapers.All).Where(paper => !paper.Key.EndsWith(".txt", StringComparison.Ordinal))
            .Select(paper => new PaperMutator(paper.Value())),
    ];

    private readonly Dictionary<string, int> _outcomes = [];
    private readonly List<string> _faults = [];
    private readonly List<WeakReference> _papers = [];
    private int _round;

    [Fact]
    public async Task Spoiled_papers_are_read_or_refused()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("RECTIFY_FUZZ_ROUNDS") ?? Usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var work = Task.Run(() => ReadAll(rounds), TestContext.Current.CancellationToken);
        for (var seen = -1; await Task.WhenAny(work, Task.Delay(Longest, TestContext.Current.CancellationToken)) != work; seen = Volatile.Read(ref _round))
            Volatile.Read(ref _round).ShouldNotBe(seen, "this round does not come to an end");
        await work;

        output.WriteLine(string.Join(", ", _outcomes.OrderByDescending(outcome => outcome.Value).Select(outcome => $"{outcome.Value} {outcome.Key}")));
        _faults.ShouldBeEmpty();
        _outcomes["read"].ShouldBeGreaterThan(rounds / 5, "much of what is spoiled must still reach the reader");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        _papers.Count(paper => paper.IsAlive).ShouldBeLessThan(3, "what was read is kept by nobody");
    }

    private void ReadAll(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            Volatile.Write(ref _round, round);
            var outcome = Read(round);
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        }
    }

    private string Read(int round)
    {
        using var content = new MemoryStream(Seeds[round % Seeds.Length].Mutate(round));
        try
        {
            var paper = PaperReader.Read(content, "改动.xlsx", new PaperReadOptions { FeedbackDate = new DateOnly(2019, 11, 18) });
            if (round % Watched == 0)
                _papers.Add(new WeakReference(paper));
            return paper.Errors.Count == 0 ? "read" : "read with errors";
        }
        catch (UnreadablePaperException refusal)
        {
            if (IsOurFault(refusal.InnerException))
                _faults.Add($"round {round}: {refusal.InnerException}");
            return $"refused by {refusal.InnerException?.GetType().Name ?? "rule"}";
        }
        catch (Exception problem)
        {
            _faults.Add($"round {round}: {problem}");
            return "failed";
        }
    }

    // The parsers may fail as they like on what is spoiled; the reader's own code has to see it coming.
    private static bool IsOurFault(Exception? problem) =>
        problem is NullReferenceException or IndexOutOfRangeException or ArgumentException or KeyNotFoundException or InvalidCastException or OverflowException
        && new StackTrace(problem).GetFrame(0)?.GetMethod()?.DeclaringType?.Namespace?.StartsWith("Rectify", StringComparison.Ordinal) is true;
}
