using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Goes through the rows below the header and collects the findings in their order.</summary>
internal sealed class LedgerTable(LedgerHeader header, LedgerFields fields, LedgerClosures closures, LedgerNotes notes)
{
    private static readonly LedgerColumn[] OnceOnly = [LedgerColumn.LeadUnit, LedgerColumn.Deadline, LedgerColumn.Status];

    private readonly List<LedgerEntry> _entries = [];
    private readonly List<int> _hidden = [];
    private string? _aspect;
    private string? _keyPoint;

    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>The rows that count although they are hidden.</summary>
    public IReadOnlyList<int> HiddenRows => _hidden;

    /// <summary>What the 合计 row claims.</summary>
    public StatedCounts? Stated { get; private set; }

    /// <summary>The unit of every row, where no column names one.</summary>
    public string? Unit { get; init; }

    public void Take(SheetRow row)
    {
        var kind = LedgerRows.KindOf(row, header);
        if (row.IsHidden && kind is LedgerRowKind.Finding or LedgerRowKind.Continuation)
            _hidden.Add(row.Number);
        switch (kind)
        {
            case LedgerRowKind.Finding: AddFinding(row); break;
            case LedgerRowKind.Continuation: Continue(row); break;
            case LedgerRowKind.Section: Enter(row[row.OwnColumns.First()].Text!); break;
            case LedgerRowKind.Total: Stated = LedgerTotals.Read(row, header) ?? Stated; break;
            case LedgerRowKind.Remark when !LedgerRows.IsFooter(row):
                notes.Warn(row.Number, "没有具体问题，这一行没有导入");
                break;
        }
    }

    private void AddFinding(SheetRow row)
    {
        Locate(row);
        var text = fields.Text(row, LedgerColumn.Finding);
        if (text is null)
            notes.Refuse(row.Number, header.NameOf(LedgerColumn.Finding), "没有填写具体问题，请补填或删去这一行");
        if (_aspect is null)
            notes.Refuse(row.Number, header.NameOf(LedgerColumn.Aspect), "没有填写所属的方面，请补填");
        if (text is null || _aspect is null)
            return;
        var entry = new LedgerEntry(_aspect, FindingOf(row, text));
        entry.Append(fields.Text(row, LedgerColumn.Measures), fields.Text(row, LedgerColumn.Progress));
        _entries.Add(entry);
    }

    private PaperFinding FindingOf(SheetRow row, string text)
    {
        var status = fields.Status(row);
        var deadline = fields.Date(row, LedgerColumn.Deadline);
        var (lead, assisting) = Units(row);
        var people = new LedgerPeople(header, fields, notes, row);
        return new PaperFinding
        {
            Number = ChineseNumerals.Narrow(fields.Text(row, LedgerColumn.Number) ?? ""),
            KeyPoint = _keyPoint,
            Text = text,
            Leader = people.First(LedgerColumn.Leader),
            LeadUnit = lead,
            AssistingUnits = assisting,
            Owner = people.First(LedgerColumn.Owner),
            Type = fields.Type(row),
            Deadline = deadline,
            OriginalDeadline = fields.Date(row, LedgerColumn.OriginalDeadline),
            Status = status?.Status,
            Sustained = status?.Sustained is true,
            ProgressRemark = status?.Remark ?? Noted(row, status),
            Forecast = fields.Date(row, LedgerColumn.Forecast),
            ClosedOn = closures.Read(row, status?.Status, deadline),
            SustainOwner = people.First(LedgerColumn.SustainOwner),
            NextReviewOn = fields.Date(row, LedgerColumn.NextReview),
            Secrecy = fields.Secrecy(row),
            Remark = people.AddTo(fields.Text(row, LedgerColumn.Remark)),
            Where = new PaperLocation(notes.Sheet, row.Number, null),
        };
    }

    // Bureaus that keep to the rule write 正在推进 as the status and the remark beside it.
    private ProgressRemark? Noted(SheetRow row, StatusReading? status) =>
        status?.Status == PaperStatus.InProgress && fields.Text(row, LedgerColumn.Remark) is { } words ? StatusVocabulary.Usual.Read(words)?.Remark : null;

    private (string? Lead, IReadOnlyList<string> Assisting) Units(SheetRow row)
    {
        var named = UnitList.Roles(fields.Text(row, LedgerColumn.AssistingUnits));
        var assisting = named.Lead is { } first ? named.Assisting.Prepend(first) : named.Assisting;
        var roles = UnitList.Roles(fields.Text(row, LedgerColumn.LeadUnit) ?? Unit);
        if (roles.Lead is not { } lead)
            return (null, [.. roles.Assisting.Union(assisting)]);
        if (roles is { IsTold: false, Assisting.Count: > 0 })
            notes.Warn(row.Number, header.NameOf(LedgerColumn.LeadUnit), $"有{roles.Assisting.Count + 1}个单位，第一个“{lead}”作为牵头单位，其余作为配合单位");
        return (lead, [.. roles.Assisting.Union(assisting).Where(unit => unit != lead)]);
    }

    private void Continue(SheetRow row)
    {
        if (_entries is not [.., var entry])
        {
            notes.Refuse(row.Number, header.NameOf(LedgerColumn.Finding), "没有填写具体问题，请补填或删去这一行");
            return;
        }

        entry.Append(Own(row, LedgerColumn.Measures), Own(row, LedgerColumn.Progress));
        if (OnceOnly.Where(column => Own(row, column) is not null).Select(header.NameOf).ToArray() is { Length: > 0 } ignored)
            notes.Warn(row.Number, $"与上一行是同一个具体问题，只取首行的{string.Join('、', ignored)}");
    }

    private string? Own(SheetRow row, LedgerColumn column) =>
        header[column] is { } index && !row.Continues(index) ? fields.Text(row, column) : null;

    private void Locate(SheetRow row)
    {
        if (fields.Text(row, LedgerColumn.Aspect) is { } aspect)
            Enter(aspect);
        if (fields.Text(row, LedgerColumn.KeyPoint) is { } keyPoint)
            _keyPoint = CleanText.Compact(keyPoint);
        else if (fields.IsNone(row, LedgerColumn.KeyPoint))
            _keyPoint = null;
    }

    private void Enter(string aspect)
    {
        var title = CleanText.Compact(aspect);
        if (title == _aspect)
            return;
        (_aspect, _keyPoint) = (title, null);
    }
}
