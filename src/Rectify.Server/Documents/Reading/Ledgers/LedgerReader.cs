using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Reads 整改台账 and 自查自纠清单.</summary>
internal static partial class LedgerReader
{
    private const int HiddenRowsToName = 20;

    public static Paper Read(Stream content, PaperReadOptions options)
    {
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var notes = new LedgerNotes();
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("The package has no workbook.");
        return LedgerSheet.Choose(workbook, notes) switch
        {
            { Header: { } header, Missing: [] } sheet => ReadTable(sheet, header, options, notes),
            var sheet => WithoutTable(sheet, options, notes),
        };
    }

    private static Paper ReadTable(LedgerSheet sheet, LedgerHeader header, PaperReadOptions options, LedgerNotes notes)
    {
        notes.Sheet = sheet.Name;
        var preamble = Complete(LedgerPreamble.Of(sheet), options);
        if (preamble.CutOff < preamble.FeedbackDate)
            notes.Refuse(null, null, "截至日期早于反馈日期，请核对后改正");
        var fields = new LedgerFields(header, notes, preamble.FeedbackDate);
        var closures = new LedgerClosures(header, fields, notes, preamble.CutOff);
        var table = new LedgerTable(header, fields, closures, notes);
        foreach (var row in sheet.Rows.Read().SkipWhile(row => row.Number <= header.LastRow))
            table.Take(row);
        closures.Report();
        var aspects = LedgerAspects.Of(table.Entries, notes);
        Conclude(table, aspects, notes);
        return PaperOf(preamble, sheet, table.Stated, aspects, notes);
    }

    private static LedgerPreamble Complete(LedgerPreamble preamble, PaperReadOptions options) => preamble with
    {
        CutOff = preamble.CutOff ?? options.CutOff,
        FeedbackDate = preamble.FeedbackDate ?? options.FeedbackDate,
    };

    private static void Conclude(LedgerTable table, IReadOnlyList<PaperAspect> aspects, LedgerNotes notes)
    {
        if (table.HiddenRows is { Count: > 0 } hidden)
        {
            var named = string.Join('、', hidden.Take(HiddenRowsToName)) + (hidden.Count > HiddenRowsToName ? "…" : "");
            notes.Warn((int?)null, $"第{named}行是隐藏行，共{hidden.Count}行，仍然计入");
        }

        notes.Add(StatedCheck.Compare(table.Stated, aspects, $"{new PaperLocation(notes.Sheet, null, null)}合计行"));
        if (aspects.Count == 0 && notes.Errors.Count == 0)
            notes.Refuse(null, null, "表头下面没有具体问题，请填写后再导入");
    }

    private static Paper WithoutTable(LedgerSheet? sheet, PaperReadOptions options, LedgerNotes notes)
    {
        notes.Sheet = sheet?.Name;
        var missing = string.Join('、', (sheet?.Missing ?? LedgerColumnNames.Needed).Select(LedgerColumnNames.NameOf));
        var found = string.Join('、', sheet?.Header?.Names ?? []);
        notes.Refuse(sheet?.Header?.FirstRow, null, $"缺少需要的列：{missing}。找到的列名：{(found.Length == 0 ? "无" : found)}。请补上缺少的列，或把列名改成上述名称");
        var preamble = new LedgerPreamble(sheet?.Name ?? "", null, options.CutOff, options.FeedbackDate);
        return PaperOf(preamble, sheet, null, [], notes);
    }

    private static Paper PaperOf(LedgerPreamble preamble, LedgerSheet? sheet, StatedCounts? stated, IReadOnlyList<PaperAspect> aspects, LedgerNotes notes)
    {
        var kind = SelfCheck().IsMatch($"{preamble.Title} {sheet?.Name}") ? PaperKind.SelfCheck : PaperKind.Ledger;
        return new Paper(kind, preamble.Title, preamble.FilledInBy, preamble.FeedbackDate, preamble.CutOff, stated, aspects, notes.Warnings, notes.Errors) { SourceName = preamble.SourceName };
    }

    [GeneratedRegex("自查|自纠|查摆")]
    private static partial Regex SelfCheck();
}
