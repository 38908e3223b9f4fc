using System.Globalization;
using System.Text.RegularExpressions;
using Rectify.Domain.Findings;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Reads the fields of one row, and says what is wrong with a cell where it stands.</summary>
internal sealed partial class LedgerFields(LedgerHeader header, LedgerNotes notes, DateOnly? feedbackDate, StatusVocabulary statuses)
{
    private const int LongestCell = 32_767;

    public string? Text(SheetRow row, LedgerColumn column)
    {
        var cell = Cell(row, column);
        if (cell.IsFault)
            return Refused(row, column, cell.Text == SheetCell.NotCalculated
                ? $"单元格{Place(row, column)}的公式没有保存计算结果，请用 Excel（WPS）打开、保存后再导入，或改为数值"
                : $"公式出错（{cell.Text}），请改为正确的内容");
        if (cell.Text?.Length > LongestCell)
            return Refused(row, column, $"内容有{cell.Text.Length}个字，超过{LongestCell}个字的上限，请精简后再导入");
        return cell.Text is null || SaysNothing(cell.Text) ? null : cell.Text;
    }

    /// <summary>Whether a text is one of the marks for nothing: a stroke, a dash, 无.</summary>
    public static bool SaysNothing(string text) => Placeholder().IsMatch(text);

    /// <summary>Whether the cell says that there is nothing, as against leaving it open.</summary>
    public bool IsNone(SheetRow row, LedgerColumn column) => Cell(row, column).Text is { } text && Placeholder().IsMatch(text);

    public RectificationType? Type(SheetRow row)
    {
        if (Text(row, LedgerColumn.Type) is not { } words)
            return TypeInDeadline(row);
        if (TypeWords.Read(words) is { } type)
            return type;
        notes.Refuse(row.Number, header.NameOf(LedgerColumn.Type), $"不认识整改类型“{Short(words)}”，请填写{TypeWords.Suggestions}之一");
        return null;
    }

    // Ledgers without a column for the type write 立行立改 where the deadline would stand.
    private RectificationType? TypeInDeadline(SheetRow row) =>
        Cell(row, LedgerColumn.Deadline).Text is { } words ? TypeWords.Read(words) : null;

    public Secrecy? Secrecy(SheetRow row)
    {
        if (Text(row, LedgerColumn.Secrecy) is not { } words)
            return null;
        if (SecrecyWords.Read(words) is { } secrecy)
            return secrecy;
        notes.Refuse(row.Number, header.NameOf(LedgerColumn.Secrecy), $"不认识密级“{Short(words)}”，请填写{SecrecyWords.Suggestions}之一");
        return null;
    }

    public StatusReading? Status(SheetRow row)
    {
        if (Text(row, LedgerColumn.Status) is not { } words)
        {
            if (!Cell(row, LedgerColumn.Status).IsFault)
                notes.Warn(row.Number, header.NameOf(LedgerColumn.Status), "没有填写整改状态，按未启动处理");
            return new StatusReading(PaperStatus.NotStarted);
        }

        if (statuses.Read(words) is not { } status)
        {
            notes.Refuse(row.Number, header.NameOf(LedgerColumn.Status), $"不认识整改状态“{Short(words)}”，请填写{statuses.Suggestions}之一");
            return null;
        }

        if (status.Remark is not null)
            notes.Warn(row.Number, header.NameOf(LedgerColumn.Status), $"“{words}”不是整改状态，按正在推进统计");
        return status;
    }

    public DateOnly? Date(SheetRow row, LedgerColumn column)
    {
        if (Text(row, column) is not { } words)
            return null;
        if (Day(row, column, words) is not { } day)
            return null;
        if (day >= feedbackDate || feedbackDate is null)
            return day;
        notes.Refuse(row.Number, header.NameOf(column), $"日期{Written(day)}早于反馈日期{Written(feedbackDate.Value)}，请核对后改正");
        return null;
    }

    private DateOnly? Day(SheetRow row, LedgerColumn column, string words)
    {
        var cell = Cell(row, column);
        if ((cell.Date ?? cell.Serial) is { } day)
            return day;
        if (cell.Number is not null && AmbiguousMonth().IsMatch(words))
            return Unread(row, column, words, "写法不明确（可能是1月，也可能是10月）");
        if (DateWords.Read(words, feedbackDate) is not { } reading)
            return OpenEnded(row, column, words) ? null : Unread(row, column, words, "不是能识别的日期");
        if (reading.YearAssumed)
            notes.Warn(row.Number, header.NameOf(column), $"“{words}”没有年份，按反馈日期之后的第一个日子{Written(reading.Date)}处理");
        return reading.Date;
    }

    private DateOnly? Unread(SheetRow row, LedgerColumn column, string words, string why)
    {
        notes.Refuse(row.Number, header.NameOf(column), $"“{Short(words)}”{why}，请写成2020-06-30或2020年6月底前");
        return null;
    }

    // A continuing finding often has no deadline but says so in its place.
    private bool OpenEnded(SheetRow row, LedgerColumn column, string words)
    {
        if (column != LedgerColumn.Deadline || (TypeWords.Read(words) is null && statuses.Read(words)?.Status != PaperStatus.Completed))
            return false;
        notes.Warn(row.Number, header.NameOf(column), $"“{words}”不是日期，按没有固定时限处理");
        return true;
    }

    private SheetCell Cell(SheetRow row, LedgerColumn column) => header[column] is { } index ? row[index] : SheetCell.Empty;

    private string? Refused(SheetRow row, LedgerColumn column, string message)
    {
        notes.Refuse(row.Number, header.NameOf(column), message);
        return null;
    }

    private CellReference Place(SheetRow row, LedgerColumn column) => new(row.Number, header[column] ?? 0);

    private static string Written(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Short(string words) => words.Length > 30 ? words[..30] + "…" : words;

    [GeneratedRegex(@"^\d{4}\.1$")]
    private static partial Regex AmbiguousMonth();

    [GeneratedRegex(@"^([/\\—－-]+|无)$")]
    private static partial Regex Placeholder();
}
