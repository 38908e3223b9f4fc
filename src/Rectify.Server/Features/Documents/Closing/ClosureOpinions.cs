using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Workflows;

namespace Rectify.Server.Features.Documents.Closing;

/// <summary>A box of the form.</summary>
internal sealed record ClosureOpinion(string Label, string Text, string SignedOff);

/// <summary>Who said what on the way to closure, out of the history of the current cycle.</summary>
internal static class ClosureOpinions
{
    private const string ToBeSigned = "签字（盖章）：　　　　　　　　年　　月　　日";

    private static readonly HashSet<string> Steps =
        [Triggers.ApplyForClosure, Triggers.ApproveClosure, Triggers.ReturnClosure, Triggers.AcceptClosure, Triggers.ReturnVerification];

    public static IEnumerable<ClosureOpinion> Of(CaseView one) =>
    [
        Box("牵头单位\n销号申请", Last(one, Triggers.ApplyForClosure), "", "申请人"),
        Box("分管领导\n审核意见", Last(one, Triggers.ApproveClosure), "同意销号。", "审核人"),
        Box("验收意见", Last(one, Triggers.AcceptClosure), "符合销号标准，同意销号。", "验收人"),
    ];

    /// <summary>Every step towards closure from its first application on, the bureau's own steps among them, the oldest first.</summary>
    public static IEnumerable<string> Lines(CaseView one)
    {
        var cycle = one.History.Where(line => line.Cycle == one.Cycle).OrderBy(line => line.Sequence).ToList();
        var from = cycle.FindIndex(line => line.Trigger == Triggers.ApplyForClosure);
        return from < 0 ? [] : cycle.Skip(from).Where(line => Steps.Contains(line.Trigger) || !Triggers.Has(line.Trigger)).Select(Line);
    }

    private static string Line(HistoryView line)
    {
        var said = line.Reason ?? line.Details;
        return $"{HalfYearSentence.Day(line.EffectiveOn)}　{Who(line)}　{line.Label}{(said is { Length: > 0 } ? "：" + DocumentWords.Bare(said) : "")}";
    }

    private static ClosureOpinion Box(string label, HistoryView? line, string usual, string role) => line is null
        ? new ClosureOpinion(label, "", ToBeSigned)
        : new ClosureOpinion(label, line.Reason ?? line.Details ?? usual, $"{role}：{Who(line)}　{HalfYearSentence.Day(line.EffectiveOn)}\n{ToBeSigned}");

    private static string Who(HistoryView line) => line.OnBehalfOf is { } represented ? $"{line.ActorName}（代{represented}）" : line.ActorName;

    /// <summary>The last one of the current application: an approval before a return no longer stands.</summary>
    private static HistoryView? Last(CaseView one, string trigger)
    {
        var cycle = one.History.Where(line => line.Cycle == one.Cycle).ToList();
        var applied = cycle.Where(line => line.Trigger == Triggers.ApplyForClosure).Select(line => line.Sequence).DefaultIfEmpty(int.MaxValue).Max();
        return cycle.Where(line => line.Trigger == trigger && line.Sequence >= applied).MaxBy(line => line.Sequence);
    }
}
