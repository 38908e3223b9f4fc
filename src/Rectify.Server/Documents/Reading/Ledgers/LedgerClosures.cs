namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Closure dates: those of the paper's column, or where it has none the days that the rule on imported papers assumes.</summary>
internal sealed class LedgerClosures(LedgerHeader header, LedgerFields fields, LedgerNotes notes, DateOnly? cutOff)
{
    private int _fromDeadline;
    private int _fromCutOff;

    public DateOnly? Read(SheetRow row, PaperStatus? status, DateOnly? deadline)
    {
        if (header[LedgerColumn.ClosedOn] is null)
            return status == PaperStatus.Completed ? Assume(row, deadline) : null;
        var isFilled = fields.Text(row, LedgerColumn.ClosedOn) is not null;
        if (status == PaperStatus.Completed && !isFilled)
            Refuse(row, "整改状态为已完成，但没有填写销号日期，请补填");
        else if (status is not null and not PaperStatus.Completed && isFilled)
            Refuse(row, "尚未完成却填写了销号日期，请改正整改状态或清空销号日期");
        var closedOn = fields.Date(row, LedgerColumn.ClosedOn);
        if (closedOn > cutOff)
            notes.Warn(row.Number, header.NameOf(LedgerColumn.ClosedOn), "销号日期晚于截至日期，截至日期那天不计入已完成");
        return closedOn;
    }

    /// <summary>Says once for the sheet what was assumed.</summary>
    public void Report()
    {
        if (_fromDeadline + _fromCutOff > 0)
            notes.Warn((int?)null, $"没有销号日期列：{_fromDeadline}个已完成的问题按整改时限、{_fromCutOff}个按截至日期作为销号日期，请核对");
    }

    private DateOnly? Assume(SheetRow row, DateOnly? deadline)
    {
        if (deadline is { } day && (cutOff is null || day <= cutOff))
        {
            _fromDeadline++;
            return day;
        }

        if (cutOff is null)
            notes.Refuse(row.Number, null, "已完成的问题既没有销号日期和整改时限，表头上方也没有截至日期，请在表头上方写明“截至YYYY年M月D日”或补填整改时限");
        else
            _fromCutOff++;
        return cutOff;
    }

    private void Refuse(SheetRow row, string message) => notes.Refuse(row.Number, header.NameOf(LedgerColumn.ClosedOn), message);
}
