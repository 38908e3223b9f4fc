using Rectify.Domain.Reports;
using Rectify.Domain.Reports.Texts;

namespace Rectify.Server.Features.Tallies.HalfYear.Texts;

/// <summary>Finds the source of every sentence and judges what it states.</summary>
internal sealed class TextChecker(HalfYearReport report)
{
    private readonly ReportWording wording = ReportWording.Of(report.Wording.Select(one => one.Choice), []);

    public IReadOnlyList<CheckedStatement> Check(string text)
    {
        var found = new List<CheckedStatement>();
        (int Paragraph, IReadOnlyList<SourceReport> Sources) before = (-1, []);
        foreach (var sentence in SummaryText.Read(text))
        {
            var sources = Named(sentence.Text) ?? (before.Paragraph == sentence.Paragraph ? before.Sources : report.Sources);
            before = (sentence.Paragraph, sources);
            found.AddRange(sentence.Statements.Select(statement => Judged(statement, sentence, sources)));
        }
        return found;
    }

    /// <summary>The sources that a sentence names, by their names or by their kind; null where it names none.</summary>
    private IReadOnlyList<SourceReport>? Named(string sentence)
    {
        var named = report.Sources.Where(source => sentence.Contains(source.Name, StringComparison.Ordinal)).ToList();
        if (named.Count > 0)
            return named;
        return SourceWords.KindIn(sentence) is { } kind ? [.. report.Sources.Where(source => source.Kind == kind)] : null;
    }

    private CheckedStatement Judged(Statement statement, StatedSentence sentence, IReadOnlyList<SourceReport> sources)
    {
        if (statement.Kind is StatementKind.CutOff or StatementKind.Undated)
            return View(statement, null, StatementJudge.OfDay(statement, report.AsOf));
        if (sources is not [var source])
            return View(statement, null, Unclear(sources.Count));
        return View(statement, source, new StatementJudge(source.Tally, wording, report.AsOf).Of(statement, sentence));
    }

    private static Judgement Unclear(int sources) => new(
        Verdict.Unclear, null,
        sources == 0 ? "截止日没有这类来源的问题。请核对来源和截止日期。" : $"有{sources}个来源可能是这句话所指。请写明来源名称，或只选一个来源再核对。");

    private static CheckedStatement View(Statement one, SourceReport? source, Judgement judged) => new(
        one.Kind, one.Text, one.Position, source?.SourceId, source?.Name, judged.Verdict, judged.Right, judged.Why,
        judged.Claim is { } claim ? source!.Warnings.FirstOrDefault(warning => warning.Claim == claim)?.Cases ?? [] : []);
}
