using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>The page of GB/T 9704-2012: A4, 156 × 225 mm of type, 22 lines of 28 characters. Lengths in twips.</summary>
internal static class PageLayout
{
    /// <summary>225 mm ÷ 22.</summary>
    public const int LinePitch = 579;

    /// <summary>156 mm ÷ 28: what one character takes.</summary>
    public const int CharacterPitch = 316;

    /// <summary>
    /// The grid's 28 characters a line, as the difference of a cell to 3号 (16 pt), in 4096ths of a point: 156 mm ÷ 28 − 16 pt.
    /// </summary>
    public const int GridSpacing = -849;

    /// <summary>
    /// The same 28 characters without the grid. A cell is narrower than the type in it: Word lets them overlap,
    /// LibreOffice gives each character two cells. So the page has the grid, for what people add, and the written
    /// paragraphs keep to it by themselves, in every program alike.
    /// </summary>
    public const int CharacterSpacing = -6;

    public static SectionProperties Section(PageNumberParts footers, PageShape shape) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footers.Odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = footers.Even },
        shape.Size(),
        shape.Margin(),
        new DocGrid
        {
            Type = DocGridValues.LinesAndChars,
            LinePitch = LinePitch,
            CharacterSpace = GridSpacing,
        });
}
