using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Workflows;

namespace Rectify.Server.Features.Documents;

/// <summary>A line of a case's history that writes something.</summary>
internal sealed record WrittenLine(
    Guid CaseId, int Cycle, string Trigger, DateOnly EffectiveOn, DateTimeOffset RecordedAt, string? Reason, string? Details, string Facts)
{
    /// <summary>What it says of the texts; null on lines from before they were kept.</summary>
    public TextStatement? Texts { get; } = MemberStatement.Of(Facts).Texts;

    public bool IsSeen(TallyMoment moment) => EffectiveOn <= moment.AsOf && RecordedAt <= moment.KnownAt;
}

/// <summary>What stood in a case's texts at a moment, by the lines of its history.</summary>
/// <param name="lines">Those that write something, in sequence.</param>
/// <param name="moment">The cut-off and the moment of knowledge.</param>
/// <param name="cycle">The cycle of work at the moment: progress and obstacles belong to one.</param>
/// <param name="cycleNow">The cycle that the case is in today.</param>
internal sealed class TextsThen(IReadOnlyList<WrittenLine> lines, TallyMoment moment, int cycle, int cycleNow)
{
    private static readonly string[] Remarks = [.. Enum.GetValues<ProgressRemark>().Select(remark => $"{remark.Word()}：")];

    /// <param name="today">What stands there today.</param>
    public string? Progress(string? today) => Then(
        [.. lines.Where(line => line.Cycle == cycle && line.Trigger is Triggers.ReportProgress or Triggers.Import)],
        line => line.Texts is { } texts ? texts.Progress : line.Trigger == Triggers.ReportProgress ? WithoutRemark(line.Details) : null,
        today, cycle == cycleNow);

    /// <param name="today">What stands there today.</param>
    public string? BlockedBecause(string? today) => Then(
        [.. lines.Where(line => line.Cycle == cycle && line.Trigger is Triggers.Block or Triggers.Unblock)],
        line => line.Texts is { } texts ? texts.BlockedBecause : line.Reason,
        today, cycle == cycleNow);

    /// <param name="today">Who it is today.</param>
    /// <param name="names">The names of those whom the lines name.</param>
    public string? Owner(string? today, IReadOnlyDictionary<Guid, string> names) => Then(
        [.. lines.Where(line => line.Trigger is Triggers.Assign or Triggers.Import or Triggers.HandOver)],
        line => line.Texts?.OwnerId is { } owner ? names.GetValueOrDefault(owner, "") : null,
        today, stays: true);

    /// <summary>What the last line says that was seen; where it does not tell, today's words if nobody wrote since.</summary>
    /// <param name="stays">Whether what was written then still stands where nobody wrote since.</param>
    private string? Then(List<WrittenLine> writing, Func<WrittenLine, string?> said, string? today, bool stays)
    {
        var last = writing.FindLastIndex(line => line.IsSeen(moment));
        if (last < 0)
            return null;
        if (said(writing[last]) is { } text)
            return text.Length > 0 ? text : null;
        return stays && last == writing.Count - 1 ? today : $"截至{HalfYearSentence.Day(moment.AsOf)}无记录";
    }

    /// <summary>A report with a remark was told as 基本完成：…….</summary>
    private static string? WithoutRemark(string? told) =>
        Remarks.FirstOrDefault(remark => told?.StartsWith(remark, StringComparison.Ordinal) == true) is { } found ? told![found.Length..] : told;
}
