using Rectify.Server.Documents.Drafts;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>Where a placeholder stood, in the words of the interface.</summary>
internal static class DraftWords
{
    public static string Word(this DraftPlace place) => place switch
    {
        DraftPlace.Body => "正文",
        DraftPlace.Table => "表格",
        DraftPlace.TextBox => "文本框",
        DraftPlace.Header => "页眉",
        DraftPlace.Footer => "页脚",
        DraftPlace.Footnote => "脚注",
        DraftPlace.Endnote => "尾注",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };

    public static string Words(this IEnumerable<DraftPlace> places) => string.Join('、', places.Select(Word));
}
