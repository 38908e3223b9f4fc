using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Features.Import;

/// <summary>An import in the words of the interface.</summary>
internal static class ImportWords
{
    public static string Word(this PaperKind kind) => kind switch
    {
        PaperKind.Feedback => "反馈意见",
        PaperKind.Ledger => "整改台账",
        _ => "自查清单",
    };

    public static string Word(this RowChange change) => change switch
    {
        RowChange.Added => "新增",
        RowChange.Placed => "更新进展",
        RowChange.Proposed => "提出更新",
        _ => "无变化",
    };

    public static Tone Tone(this RowChange change) => change switch
    {
        RowChange.Added => Components.Shared.Tone.Green,
        RowChange.Placed => Components.Shared.Tone.Blue,
        RowChange.Proposed => Components.Shared.Tone.Violet,
        _ => Components.Shared.Tone.Grey,
    };

    /// <summary>整改状态 as the ledger has it; null for a paper that tells none.</summary>
    public static string? StatusWord(this PreviewRow row) => row.Status switch
    {
        PaperStatus.NotStarted => "未启动",
        PaperStatus.InProgress => "正在推进",
        PaperStatus.Completed => row.Sustained ? "已完成并长期坚持" : "已完成",
        PaperStatus.Ended => "撤销移交合并",
        _ => null,
    };
}
