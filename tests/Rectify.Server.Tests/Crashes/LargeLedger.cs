using Rectify.Server.Tests.Documents;
using Rectify.Server.Tests.Documents.Reading;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Crashes;

/// <summary>A ledger that takes long enough to be interrupted.</summary>
internal static class LargeLedger
{
    public const int Findings = 800;

    public static MultipartFormDataContent Form() => Changes.Form(
        "大台账.xlsx", new ByteArrayContent(Content.Value), ("feedbackDate", "2019-11-18"), ("cutOff", "2020-06-30"), ("createUnits", "true"));

    private static Lazy<byte[]> Content { get; } = new(() => Make(Findings));

    /// <summary>A ledger of so many findings, all of them 办公室's.</summary>
    public static byte[] Make(int findings, string? status = null)
    {
        using var workbook = new WorkbookMaker().Sheet("台账", [LedgerMaker.Header, .. Enumerable.Range(1, findings).Select(number => Row(number, status))]);
        return workbook.Bytes();
    }

    private static object?[] Row(int number, string? status) => LedgerMaker.Row(
        number, aspect: $"第{number % 12 + 1}方面", finding: $"第{number}个问题表现为资料{number * 7919}不全", measures: "1.补全\n2.抽查", deadline: "2020年12月底前", status: status);
}
