using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading.Ledgers;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>Findings in a table: its rows become lines of the outline. A table without a column for findings is read as plain text.</summary>
internal sealed class FeedbackTable
{
    private const int HeaderRowsToSearch = 3;

    private readonly Dictionary<LedgerColumn, WordCell> _columns;
    private readonly List<FeedbackParagraph> _lines = [];
    private string? _aspect;
    private string? _keyPoint;

    private FeedbackTable(Dictionary<LedgerColumn, WordCell> columns) => _columns = columns;

    public static IReadOnlyList<FeedbackParagraph> Read(List<WordCell[]> rows)
    {
        var header = rows.Take(HeaderRowsToSearch).Select(Match).Select((columns, index) => (Columns: columns, Index: index))
            .Where(candidate => candidate.Columns.ContainsKey(LedgerColumn.Finding)).OrderByDescending(candidate => candidate.Columns.Count).FirstOrDefault();
        if (header.Columns is null)
            return [.. rows.SelectMany(row => row).SelectMany(cell => cell.Paragraphs).SelectMany(Lines)];
        var table = new FeedbackTable(header.Columns);
        foreach (var row in rows.Skip(header.Index + 1))
            table.Take(row);
        return table._lines;
    }

    private static IEnumerable<FeedbackParagraph> Lines(FeedbackParagraph paragraph) =>
        paragraph.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => paragraph with { Text = line });

    private static Dictionary<LedgerColumn, WordCell> Match(WordCell[] row)
    {
        var columns = new Dictionary<LedgerColumn, WordCell>();
        foreach (var (column, _, cell) in row.SelectMany(cell => LedgerColumnNames.Meanings(cell.Text).Select(meaning => (meaning.Column, meaning.Rank, cell))).OrderBy(meaning => meaning.Rank))
        {
            if (!columns.ContainsValue(cell))
                columns.TryAdd(column, cell);
        }

        return columns;
    }

    private void Take(WordCell[] row)
    {
        var filled = row.Where(cell => cell.Paragraphs.Count > 0).ToList();
        if (filled.Count == 0 || Match(row).ContainsKey(LedgerColumn.Finding) || LedgerRows.IsTotalWord(filled[0].Text))
            return;
        var finding = Cell(row, LedgerColumn.Finding);
        if (filled is [var only] && (only.Width > 1 || finding is not { Paragraphs.Count: > 0 }) && only.Column <= _columns[LedgerColumn.Finding].Column)
        {
            Enter(ref _aspect, only, OutlineNumber.Aspect);
            return;
        }

        Enter(ref _aspect, Cell(row, LedgerColumn.Aspect), OutlineNumber.Aspect);
        Enter(ref _keyPoint, Cell(row, LedgerColumn.KeyPoint), OutlineNumber.Point);
        if (finding is { Continues: false, Paragraphs: [var first, ..] })
            _lines.Add(new FeedbackParagraph(first.Position, finding.Text, FindingNumber(row, finding.Text), InTable: true));
    }

    private void Enter(ref string? current, WordCell? cell, int rank)
    {
        if (cell is not { Continues: false, Paragraphs: [var first, ..] } || CleanText.Compact(cell.Text) is var title && title == current)
            return;
        current = title;
        if (rank == OutlineNumber.Aspect)
            _keyPoint = null;
        var number = OutlineNumber.Of(title);
        _lines.Add(new FeedbackParagraph(first.Position, title, new OutlineNumber(rank, number?.Label ?? "", number?.Rest ?? title), InTable: true));
    }

    private OutlineNumber FindingNumber(WordCell[] row, string text)
    {
        var own = OutlineNumber.Of(text);
        var label = CleanText.Compact(ChineseNumerals.Narrow(Cell(row, LedgerColumn.Number)?.Text ?? "")).Trim('.', '、');
        if (label.Length is 0 or > 10)
            return new OutlineNumber(OutlineNumber.Item, own?.Label ?? "", own?.Rest ?? text);
        return new OutlineNumber(OutlineNumber.Item, _keyPoint is null ? label : $"（{label}）", own?.Rest ?? text);
    }

    // One header may stand over several columns, whose cells then say one thing together.
    private WordCell? Cell(WordCell[] row, LedgerColumn column)
    {
        if (!_columns.TryGetValue(column, out var header))
            return null;
        var cells = Array.FindAll(row, cell => cell.Overlaps(header));
        return cells is [var first, _, ..]
            ? first with { Continues = Array.TrueForAll(cells, cell => cell.Continues), Paragraphs = [.. cells.SelectMany(cell => cell.Paragraphs)] }
            : cells.FirstOrDefault();
    }
}
