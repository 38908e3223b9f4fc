using Rectify.Server.Documents.Checking;

namespace Rectify.Server.Features.Documents.Layout;

/// <summary>The items of the standard in its own words.</summary>
internal static class LayoutWords
{
    public static string Word(this LayoutItem item) => item switch
    {
        LayoutItem.Paper => "纸张",
        LayoutItem.TopMargin => "天头（上白边）",
        LayoutItem.LeftMargin => "订口（左白边）",
        LayoutItem.TypeArea => "版心",
        LayoutItem.LinesPerPage => "每面行数",
        LayoutItem.CharactersPerLine => "每行字数",
        LayoutItem.PageNumbers => "页码",
        LayoutItem.Title => "标题",
        LayoutItem.Heading1 => "一级标题（一、）",
        LayoutItem.Heading2 => "二级标题（（一））",
        LayoutItem.Heading3 => "三级标题（1．）",
        LayoutItem.Heading4 => "四级标题（（1））",
        LayoutItem.Body => "正文",
        LayoutItem.Indent => "段首缩进",
        LayoutItem.LineSpacing => "行距",
        LayoutItem.Signature => "署名和成文日期",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, null),
    };
}
