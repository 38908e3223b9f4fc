using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Reads 整改台账 and 自查自纠清单, on one sheet or on several.</summary>
internal static partial class LedgerReader
{
    public static Paper Read(Stream content, PaperReadOptions options)
    {
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var notes = new LedgerNotes();
        var sheets = LedgerSheet.All(document.WorkbookPart ?? throw new InvalidDataException("The package has no workbook."), notes);
        var ledgers = sheets.Where(sheet => sheet.Missing.Count == 0).ToList();
        foreach (var other in sheets.Where(sheet => ledgers.Count > 0 && sheet.LooksLikeOne))
            notes.Warn($"工作表“{other.Name}”", $"也像台账，但缺少{string.Join('、', other.Missing.Select(LedgerColumnNames.NameOf))}列，没有导入；如需导入请补上");
        return ledgers.Count > 0 ? ReadAll(ledgers, options, notes) : WithoutTable(sheets.MaxBy(sheet => sheet.Header?.Score ?? 0), options, notes);
    }

    private static Paper ReadAll(List<LedgerSheet> sheets, PaperReadOptions options, LedgerNotes notes)
    {
        var (chosen, preambles) = OfOneSource(sheets, notes);
        var common = preambles[0] with
        {
            CutOff = preambles.Select(preamble => preamble.CutOff).FirstOrDefault(day => day is not null) ?? options.CutOff,
            FeedbackDate = preambles.Select(preamble => preamble.FeedbackDate).FirstOrDefault(day => day is not null) ?? options.FeedbackDate,
        };
        var readings = new List<SheetReading>();
        var known = new HashSet<(string, string)>();
        foreach (var (sheet, preamble) in chosen.Zip(preambles))
        {
            var own = preamble with { CutOff = preamble.CutOff ?? common.CutOff, FeedbackDate = preamble.FeedbackDate ?? common.FeedbackDate };
            var reading = SheetReading.Of(sheet, sheet.Header!, own, options.Statuses);
            if (reading.Repeats(known))
            {
                notes.Warn($"工作表“{sheet.Name}”", "其中的具体问题在前面的工作表里都有，没有重复导入");
                continue;
            }

            known.UnionWith(reading.Table.Entries.Select(entry => entry.Key));
            notes.Add(reading.Notes);
            readings.Add(reading);
        }

        return Conclude(common, readings, notes);
    }

    // Each source is reported apart, so that a paper is about one: the one of its first sheet.
    private static (IReadOnlyList<LedgerSheet> Sheets, IReadOnlyList<LedgerPreamble> Preambles) OfOneSource(List<LedgerSheet> sheets, LedgerNotes notes)
    {
        var all = sheets.Select(sheet => (Sheet: sheet, Preamble: LedgerPreamble.Of(sheet))).ToList();
        var (first, source) = all[0];
        var same = all.FindAll(one => KindOf(one.Preamble, one.Sheet) == KindOf(source, first) && source.MayShareSourceWith(one.Preamble));
        foreach (var (other, _) in all.Except(same))
            notes.Warn($"工作表“{other.Name}”", $"是另一个问题来源的台账，一次只导入一个来源，这次导入的是“{first.Name}”；如需导入请另存为单独的文件");
        return ([.. same.Select(one => one.Sheet)], [.. same.Select(one => one.Preamble)]);
    }

    private static Paper Conclude(LedgerPreamble preamble, List<SheetReading> readings, LedgerNotes notes)
    {
        notes.Sheet = readings is [var only] ? only.Sheet.Name : null;
        var aspects = LedgerAspects.Of([.. readings.SelectMany(reading => reading.Table.Entries)], notes);
        foreach (var reading in readings)
            notes.Add(reading.CompareStated(readings.Count == 1 ? aspects : LedgerAspects.Of(reading.Table.Entries, new LedgerNotes())));

        if (aspects.Count == 0 && notes.Errors.Count == 0)
            notes.Refuse(null, null, "表头下面没有具体问题，请填写后再导入");
        return PaperOf(preamble, readings[0].Sheet, Stated(readings), aspects, notes);
    }

    // Aspects go over several sheets, so that their counts cannot be added up; findings stand on one each.
    private static StatedCounts? Stated(List<SheetReading> readings) => readings switch
    {
        [var only] => only.Stated,
        _ when readings.TrueForAll(reading => reading.Stated?.Findings is not null) => new StatedCounts(null, readings.Sum(reading => reading.Stated!.Findings)),
        _ => null,
    };

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
        return new Paper(KindOf(preamble, sheet), preamble.Title, preamble.FilledInBy, preamble.FeedbackDate, preamble.CutOff, stated, aspects, notes.Warnings, notes.Errors) { SourceName = preamble.SourceName };
    }

    private static PaperKind KindOf(LedgerPreamble preamble, LedgerSheet? sheet) =>
        SelfCheck().IsMatch($"{preamble.Title} {sheet?.Name}") ? PaperKind.SelfCheck : PaperKind.Ledger;

    [GeneratedRegex("自查|自纠|查摆")]
    private static partial Regex SelfCheck();
}
