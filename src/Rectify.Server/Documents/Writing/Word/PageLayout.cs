using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>The page of GB/T 9704-2012: A4, 156 × 225 mm of type, 22 lines of 28 characters. Lengths in twips.</summary>
internal static class PageLayout
{
    /// <summary>156 mm.</summary>
    public const int TypeWidth = 8_844;

    /// <summary>225 mm ÷ 22.</summary>
    public const int LinePitch = 579;

    /// <summary>156 mm ÷ 28: what one character takes.</summary>
    public const int CharacterPitch = 316;

    /// <summary>
    /// What brings 28 characters of 3号 (16 pt) into a line. A grid of characters would say the same, but only
    /// Word understands it: others give a character that is wider than its cell two cells.
    /// </summary>
    public const int CharacterSpacing = CharacterPitch - 320;

    public static SectionProperties Section(PageNumberParts footers) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footers.Odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = footers.Even },
        new PageSize { Width = 11_906, Height = 16_838 },
        new PageMargin { Top = 2_098, Left = 1_587, Right = 1_474, Bottom = 1_984, Header = 851, Footer = 1_304, Gutter = 0 },
        new DocGrid
        {
            Type = DocGridValues.Lines,
            LinePitch = LinePitch,
        });
}
