using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.HalfYear.Wording;

/// <summary>A decision about the printed words: what, from which cut-off on, who, when and why.</summary>
public sealed record WordingView(
    Guid Id, WordingChoice Choice, WordingStep Step, DateOnly From, string Reason, string DecidedBy, DateOnly DecidedOn, DateTimeOffset RecordedAt)
{
    /// <summary>The line that a document prints.</summary>
    public string Note =>
        $"本单位于{HalfYearSentence.Day(DecidedOn)}由{DecidedBy}决定，自截止日{HalfYearSentence.Day(From)}起，{Choice.Effect()}。理由：{Reason}";

    internal static WordingView Of(WordingDecision one) =>
        new(one.Id, one.Choice, one.Step, one.From, one.Reason, one.DecidedByName, one.DecidedOn, one.RecordedAt);
}

internal static class WordingWords
{
    public static string Word(this WordingChoice choice) => choice switch
    {
        WordingChoice.MergeSustained => "合并统计长期坚持与一次性完成",
        _ => "单列基本完成",
    };

    /// <summary>What a choice does to the printed numbers.</summary>
    public static string Effect(this WordingChoice choice) => choice switch
    {
        WordingChoice.MergeSustained => "将已完成整改的问题与长期坚持的问题合并统计，“已完成整改并长期坚持”为全部已完成的问题",
        _ => "将进展备注为基本完成的未销号问题从“正在推进”中单列为“基本完成”，完成率不变",
    };
}
