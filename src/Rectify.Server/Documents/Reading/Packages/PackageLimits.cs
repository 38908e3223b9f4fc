namespace Rectify.Server.Documents.Reading.Packages;

/// <summary>How large a paper may be: generous for a ledger of tens of thousands of rows, far from hurting the server.</summary>
internal static class PackageLimits
{
    private const long Megabyte = 1024 * 1024;

    public const long File = 50 * Megabyte;
    public const long Total = 160 * Megabyte;
    public const long ExcelPart = 96 * Megabyte;

    /// <summary>Of a Word file's parts, as far as their names say that they are XML.</summary>
    public const long WordPart = 16 * Megabyte;

    /// <summary>What is not read piece by piece becomes a tree in memory, of up to fifty times its size.</summary>
    public const long Tree = 8 * Megabyte;

    public const int Parts = 2_000;

    /// <summary>Elements of one row or one text: all 16,384 cells that Excel has, with all that a cell can hold.</summary>
    public const int Piece = 100_000;

    /// <summary>Office nests a few dozen elements; parsers that recurse would overflow the stack on hostile files.</summary>
    public const int XmlDepth = 128;

    /// <summary>Deflate reaches 1,032; honest sheets of repeated words were measured below 150.</summary>
    public const int CompressionRatio = 300;

    /// <summary>Below this size a high ratio says nothing.</summary>
    public const long RatioMattersFrom = 4 * Megabyte;

    /// <summary>What to tell somebody whose file goes beyond these.</summary>
    public const string TooLarge = "文件解压后过大，请删去多余的行、工作表或图片后再导入";
}
