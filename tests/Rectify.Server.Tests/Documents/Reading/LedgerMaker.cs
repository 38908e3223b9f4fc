using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Tests.Documents.Reading;

/// <summary>Makes ledgers with the columns that are needed, so that a test shows only what it is about.</summary>
internal static class LedgerMaker
{
    public static readonly object?[] Header = ["序号", "方面", "具体问题", "整改措施", "牵头单位", "整改时限", "整改状态", "销号日期"];

    public static readonly PaperReadOptions Options = new() { FeedbackDate = new DateOnly(2019, 11, 18), CutOff = new DateOnly(2020, 6, 30) };

    /// <summary>A row in the order of <see cref="Header"/>.</summary>
    public static object?[] Row(
        object? number = null, object? aspect = null, object? finding = null, object? measures = null,
        object? unit = null, object? deadline = null, object? status = null, object? closedOn = null) =>
        [number ?? 1, aspect ?? "政治建设方面", finding ?? "学习不够", measures ?? "1.补学", unit ?? "办公室", deadline ?? "2020年6月底前", status ?? "正在推进", closedOn];

    public static Paper Read(params object?[][] rows) => ReadWith(rows);

    public static Paper ReadWith(object?[][] rows, string[]? merges = null, int[]? hiddenRows = null, PaperReadOptions? options = null)
    {
        using var workbook = new WorkbookMaker().Sheet("台账", rows, merges, hiddenRows);
        return Read(workbook.Bytes(), options);
    }

    public static Paper Read(byte[] content, PaperReadOptions? options = null)
    {
        using var stream = new MemoryStream(content);
        return PaperReader.Read(stream, "台账.xlsx", options ?? Options);
    }
}
