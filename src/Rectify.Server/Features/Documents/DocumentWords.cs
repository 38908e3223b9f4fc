using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Outcomes;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents;

/// <summary>What several documents say in the same words.</summary>
internal static class DocumentWords
{
    private const string Ends = "。；;.!！?？";

    /// <summary>
    /// The feedback's name before 整改, such as 市委常规巡察反馈问题. A source that is named as its paper (关于……的反馈意见) is
    /// called by who fed back and how: a title has one 关于.
    /// </summary>
    public static string Subject(FindingSource source)
    {
        var name = source.Name.Contains("关于", StringComparison.Ordinal) ? $"{source.IssuedBy}{Kind(source.Kind)}" : source.Name;
        return source.Kind switch
        {
            SourceKind.SelfCheck or SourceKind.DemocraticLifeMeeting or SourceKind.Campaign => $"{name}发现问题",
            _ when name.Contains("反馈", StringComparison.Ordinal) => name,
            _ => $"{name}反馈问题",
        };
    }

    /// <summary>A day in a narrow column: 2020.6.30.</summary>
    public static string Short(DateOnly? day) => day is { } known ? $"{known.Year}.{known.Month}.{known.Day}" : "";

    /// <summary>（截至2020年6月30日）.</summary>
    public static string CutOff(DateOnly asOf) => $"（截至{HalfYearSentence.Day(asOf)}）";

    /// <summary>The numbers of an aspect or a source in one sentence.</summary>
    public static string Numbers(Tally tally) => string.Concat(
        $"共{tally.Total}个问题，已完成整改{tally.Completed}个",
        tally.Sustained > 0 ? $"（其中长期坚持{tally.Sustained}个）" : "",
        $"，正在推进{tally.Open}个",
        tally.Overdue > 0 ? $"（其中超期{tally.Overdue}个）" : "",
        "。");

    /// <summary>整改成果 by kind, zeros printed (rule 14).</summary>
    public static IReadOnlyList<string> Outcomes(OutcomeTally tally) =>
    [
        .. tally.Kinds.GroupBy(one => one.Kind.Measure()).Select(same =>
            $"{same.Key.Word()}方面：{string.Join('，', same.Select(one => $"{one.Kind.Word()}{one.Figure()}"))}。"),
    ];

    /// <summary>What was done: measures with what came of them, else what the unit reported.</summary>
    public static string WhatWasDone(DocumentRow row)
    {
        var done = row.Measures.Where(measure => measure.DoneOn is not null).ToList();
        if (done.Count > 0)
            return string.Concat(done.Select((measure, index) => done.Count == 1 ? Result(measure) : $"{Circled(index)}{Result(measure)}"));
        if (row.Progress is { Length: > 0 } progress)
            return Ended(progress);
        return row.Measures.Count > 0 ? $"已制定整改措施{row.Measures.Count}条，正在落实。" : "尚未制定整改措施。";
    }

    /// <summary>Why it is open and until when.</summary>
    public static string WaitsFor(DocumentRow row)
    {
        var reason = row switch
        {
            { BlockedBecause: { Length: > 0 } because } => $"受阻：{Bare(because)}",
            { Facts.Blocked: true } => "受阻",
            { Facts.AwaitingVerification: true } => "已申请销号，等待验收",
            { Facts.Bucket: StatusBucket.NotStarted } => "尚未启动",
            { Measures.Count: 0 } => "正在制定整改措施",
            _ => $"整改措施{row.Measures.Count}条，已完成{row.Measures.Count(measure => measure.DoneOn is not null)}条",
        };
        return $"{reason}；{Until(row.Facts)}{(row.Overdue ? "，已超期" : "")}。";
    }

    public static string Until(TallyFacts facts) => facts switch
    {
        { Forecast: { } forecast } => $"预计{HalfYearSentence.Day(forecast)}完成",
        { Type: RectificationType.Continuing } => "持续整改，预计完成时间待申报",
        { Deadline: { } deadline } => $"整改时限{HalfYearSentence.Day(deadline)}",
        _ => "整改时限待确定",
    };

    /// <summary>Ended by one full stop, however it was typed.</summary>
    public static string Ended(string text) => Bare(text) + "。";

    /// <summary>Without its last stop.</summary>
    public static string Bare(string text) => text.ReplaceLineEndings(" ").Trim().TrimEnd(Ends.ToCharArray());

    /// <summary>Warnings and restatements of a source, as the half-year report says them.</summary>
    public static IEnumerable<string> Remarks(SourceReport source)
    {
        foreach (var warning in source.Warnings)
            yield return $"{warning.Text}{string.Join('；', warning.Cases.Take(20).Select(one => $"{one.Number}{one.Reason}"))}{(warning.Cases.Count > 20 ? $"；等{warning.Cases.Count}个" : "")}。";
        if (source.Restatements.Count > 0)
            yield return $"截止日之后补录或更正{source.Restatements.Count}条记录。截止日当时掌握的数字为应整改{source.KnownThen.Total}个、"
                + $"已完成{source.KnownThen.Completed}个、正在推进{source.KnownThen.Open}个。";
    }

    private static string Result(DocumentMeasure measure) => measure.Result is { Length: > 0 } result
        ? $"{Bare(measure.Text)}：{Ended(result)}"
        : Ended(measure.Text);

    private static string Kind(SourceKind kind) => kind == SourceKind.RoutineInspection ? "巡察" : kind.Word();

    private static string Circled(int index) => index < 20 ? ((char)('①' + index)).ToString() : $"（{index + 1}）";
}
