using System.Collections.Concurrent;
using Rectify.Server.Tests.Documents;
using Rectify.Server.Tests.Documents.Reading;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Crashes;

/// <summary>Ledgers that take long enough to be interrupted, each of another source.</summary>
internal static class LargeLedger
{
    public const int Findings = 100;

    private static readonly ConcurrentDictionary<int, Lazy<byte[]>> Contents = new();

    /// <summary>The form that uploads an edition, byte for byte the same each time.</summary>
    public static MultipartFormDataContent Form(int edition) => Changes.Form(
        $"第{edition}期大台账.xlsx",
        new ByteArrayContent(Contents.GetOrAdd(edition, one => new(() => Make(Findings, one))).Value),
        ("feedbackDate", "2019-11-18"), ("cutOff", "2020-06-30"), ("createUnits", "true"));

    /// <summary>A ledger of so many findings, all of them 办公室's.</summary>
    public static byte[] Make(int findings, int edition = 1, string? status = null)
    {
        using var workbook = new WorkbookMaker().Sheet(
            "台账", [LedgerMaker.Header, .. Enumerable.Range(1, findings).Select(number => Row(edition, number, status))]);
        return workbook.Bytes();
    }

    private static object?[] Row(int edition, int number, string? status) => LedgerMaker.Row(
        number, aspect: $"第{number % 12 + 1}方面", finding: $"第{edition}期第{number}个问题表现为资料{number * 7919 + edition}不全",
        measures: "1.补全\n2.抽查", deadline: "2020年12月底前", status: status);
}
