using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>A4 with the type area of the standard, upright or on its side. Lengths in twips.</summary>
internal sealed record PageShape
{
    private const uint ShortSide = 11_906;
    private const uint LongSide = 16_838;

    // 37 mm above, 28 mm at the binding edge; what is left of the page makes the other two.
    private const int Head = 2_098;
    private const int Binding = 1_587;
    private const int Fore = 1_474;
    private const int Foot = 1_984;

    public static PageShape Upright { get; } = new() { TypeWidth = 8_845, TypeHeight = 12_756, IsLandscape = false };

    /// <summary>The upright page turned left: its binding edge is at the top, where the heads of wide tables belong.</summary>
    public static PageShape OnItsSide { get; } = new() { TypeWidth = 12_756, TypeHeight = 8_845, IsLandscape = true };

    /// <summary>156 mm upright.</summary>
    public required int TypeWidth { get; init; }

    /// <summary>225 mm upright.</summary>
    public required int TypeHeight { get; init; }

    public required bool IsLandscape { get; init; }

    public static PageShape Of(OfficialDocument model) => model.IsLandscape ? OnItsSide : Upright;

    public PageSize Size() => IsLandscape
        ? new PageSize { Width = LongSide, Height = ShortSide, Orient = PageOrientationValues.Landscape }
        : new PageSize { Width = ShortSide, Height = LongSide };

    public PageMargin Margin() => IsLandscape
        ? new PageMargin { Top = Binding, Left = Foot, Right = Head, Bottom = Fore, Header = 851, Footer = 794, Gutter = 0 }
        : new PageMargin { Top = Head, Left = Binding, Right = Fore, Bottom = Foot, Header = 851, Footer = 1_304, Gutter = 0 };
}
