using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Features.Documents.Closing;

/// <summary>The form: its heads from the case, its opinions from the history of the current cycle, empty boxes where there is none yet.</summary>
internal static class ClosureForm
{
    private const int HashPrefix = 16;
    private const int Whole = 3;

    private static readonly double[] Columns = [1.35, 2.15, 1.35, 2.15];

    public static OfficialDocument Of(CaseView one, string bureau) => new(
        $"{bureau}\n问题整改销号审批表",
        null,
        [new FormBlock(Columns, [.. Heads(one), .. Proof(one), .. ClosureOpinions.Of(one).Select(Opinion), .. Record(one)])]);

    private static IEnumerable<FormRow> Heads(CaseView one) =>
    [
        Pair("事项编号", one.Number, "问题编号", one.Finding.Number),
        Long("问题来源", $"{one.Finding.SourceName}（{HalfYearSentence.Day(one.Finding.FeedbackDate)}）"),
        Long("所属方面", one.Finding.Aspect),
        Long("具体问题", one.Finding.Text),
        Pair("牵头单位", Units(one, leads: true), "配合单位", Units(one, leads: false)),
        Pair("责任领导", one.ResponsibleLeader?.Name ?? "", "责任人", one.Owner?.Name ?? ""),
        Pair("整改类型", one.Type?.Word() ?? "", "整改时限", Deadline(one)),
        Long("销号标准", one.ClosingStandard ?? ""),
    ];

    private static IEnumerable<FormRow> Proof(CaseView one)
    {
        var measures = one.Measures.Where(measure => measure.Cycle == one.Cycle).ToList();
        var evidence = one.Evidence.Where(item => item.ReplacedBy is null).ToList();
        yield return Long("整改措施\n及成效", measures.Count == 0 ? "（没有整改措施）" : string.Join('\n', measures.Select(Measure)));
        yield return Long("佐证材料", evidence.Count == 0 ? "（没有佐证材料）" : string.Join('\n', evidence.Select(Evidence)));
    }

    private static IEnumerable<FormRow> Record(CaseView one)
    {
        var lines = ClosureOpinions.Lines(one).ToList();
        if (lines.Count > 0)
            yield return Long("办理记录", string.Join('\n', lines));
    }

    private static FormRow Opinion(ClosureOpinion opinion) => new(
        [new FormCell(opinion.Label, IsLabel: true), new FormCell(opinion.Text, Whole) { SignedOff = opinion.SignedOff }], Height: 3);

    private static string Measure(MeasureView measure, int index) => string.Concat(
        $"{index + 1}．{DocumentWords.Bare(measure.Text)}（{measure.Unit}{(measure.Owner is { Length: > 0 } owner ? "，" + owner : "")}）",
        measure.DoneOn is { } day ? $"。{HalfYearSentence.Day(day)}完成" : "。尚未完成",
        measure.Result is { Length: > 0 } result ? $"：{DocumentWords.Ended(result)}" : "。");

    private static string Evidence(EvidenceView item, int index) => string.Concat(
        $"{index + 1}．{item.Title}（{HalfYearSentence.Day(item.DocumentDate)}，",
        item.Sha256 is { } hash ? $"SHA-256：{hash[..HashPrefix]}）" : $"存档编号：{item.ReferenceNumber}）");

    private static string Units(CaseView one, bool leads) =>
        string.Join('、', one.Units.Where(part => part.IsLead == leads).Select(part => part.Name));

    private static string Deadline(CaseView one) => (one.OriginalDeadline, one.Deadline) switch
    {
        (_, null) => "",
        ({ } first, { } now) when first != now => $"{HalfYearSentence.Day(now)}（原定{HalfYearSentence.Day(first)}）",
        (_, { } now) => HalfYearSentence.Day(now),
    };

    private static FormRow Pair(string label, string text, string other, string otherText) =>
        new([new FormCell(label, IsLabel: true), new FormCell(text), new FormCell(other, IsLabel: true), new FormCell(otherText)]);

    private static FormRow Long(string label, string text) =>
        new([new FormCell(label, IsLabel: true), new FormCell(text, Whole)]) { MayBreak = true };
}
