namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>One sheet of a ledger as it was read, with what is to be said about it.</summary>
internal sealed class SheetReading
{
    private const int HiddenRowsToName = 20;

    // Far beyond any bureau's ledger; what is read stays in memory until it is imported.
    private const int MostFindings = 50_000;

    private SheetReading(LedgerSheet sheet, LedgerPreamble preamble, LedgerTable table, LedgerNotes notes) =>
        (Sheet, Preamble, Table, Notes) = (sheet, preamble, table, notes);

    public LedgerSheet Sheet { get; }

    public LedgerPreamble Preamble { get; }

    public LedgerTable Table { get; }

    public LedgerNotes Notes { get; }

    /// <summary>What the 合计 row claims, or else the lines above the header.</summary>
    public StatedCounts? Stated => Table.Stated ?? Preamble.Stated;

    public PaperWarning? CompareStated(IReadOnlyList<PaperAspect> aspects) => StatedCheck.Compare(
        Stated, aspects, $"{new PaperLocation(Sheet.Name, null, null)}{(Table.Stated is null ? "表头上方" : "合计行")}");

    public static SheetReading Of(LedgerSheet sheet, LedgerHeader header, LedgerPreamble preamble, StatusVocabulary statuses)
    {
        var notes = new LedgerNotes { Sheet = sheet.Name };
        if (preamble.CutOff < preamble.FeedbackDate)
            notes.Refuse(null, null, "截至日期早于反馈日期，请核对后改正");
        var fields = new LedgerFields(header, notes, preamble.FeedbackDate, statuses);
        var closures = new LedgerClosures(header, fields, notes, preamble.CutOff);
        var table = new LedgerTable(header, fields, closures, notes) { Unit = sheet.Unit };
        foreach (var row in sheet.Rows.Read().SkipWhile(row => row.Number <= header.LastRow))
        {
            if (table.Entries.Count == MostFindings)
            {
                notes.Refuse(row.Number, null, $"具体问题超过{MostFindings}个，请拆分成几个文件后再导入");
                break;
            }

            table.Take(row);
        }

        closures.Report();
        var reading = new SheetReading(sheet, preamble, table, notes);
        reading.TellHidden(header);
        if (sheet.Unit is { } unit)
            notes.Warn((int?)null, $"没有牵头单位列，按“{unit}”为各行的牵头单位，请核对");
        return reading;
    }

    /// <summary>Whether all of its findings stand in sheets that were read before: a copy, or the sheet that sums the others up.</summary>
    public bool Repeats(HashSet<(string, string)> known) => Table.Entries.Count > 0 && Table.Entries.All(entry => known.Contains(entry.Key));

    private void TellHidden(LedgerHeader header)
    {
        if (Table.HiddenRows is { Count: > 0 } hidden)
        {
            var named = string.Join('、', hidden.Take(HiddenRowsToName)) + (hidden.Count > HiddenRowsToName ? "…" : "");
            Notes.Warn((int?)null, $"第{named}行是隐藏行，共{hidden.Count}行，仍然计入");
        }

        var recognised = header.Recognised.Where(cell => Sheet.Rows.HiddenColumns.Contains(cell.Column)).Select(cell => cell.Name).ToList();
        if (recognised.Count > 0)
            Notes.Warn((int?)null, $"“{string.Join("”“", recognised)}”是隐藏列，共{recognised.Count}列，仍然读取");
    }
}
