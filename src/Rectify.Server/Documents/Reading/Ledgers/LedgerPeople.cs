using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>The people of one row: each column has room for one, and the others are kept in the remark.</summary>
internal sealed class LedgerPeople(LedgerHeader header, LedgerFields fields, LedgerNotes notes, SheetRow row)
{
    private readonly List<string> _others = [];

    public string? First(LedgerColumn column)
    {
        if (UnitList.SplitPeople(fields.Text(row, column)) is not [var first, .. var others])
            return null;
        if (others.Length == 0)
            return first;
        var name = header.NameOf(column);
        notes.Warn(row.Number, name, $"有{others.Length + 1}个人，第一个“{first}”作为{name}，其余写入备注");
        _others.Add($"其他{name}：{string.Join('、', others)}");
        return first;
    }

    /// <summary>The remark, followed by those who had no room; ask once the columns are read.</summary>
    public string? AddTo(string? remark) => CleanText.OrNull(string.Join('\n', remark is null ? _others : _others.Prepend(remark)));
}
