using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Domain.Findings;
using Rectify.Server.Documents.Writing.Excel;

namespace Rectify.Server.Documents.Writing;

/// <summary>An empty ledger for those who start from nothing: drop-downs, two examples, and notes on a sheet of their own.</summary>
public static class LedgerTemplateWriter
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "整改台账模板.xlsx";

    private const string NotesName = "填表说明";
    private const int LastRow = 2_000;

    private static readonly string[] Notes =
    [
        "填表说明",
        "1．一行一个具体问题。序号与反馈意见的编号一致，不要合并或重复。",
        "2．“整改台账”表第4、5行是示例，填写前请删去。",
        "3．多条整改措施写在一个单元格里，用1．2．3．编号。",
        "4．牵头单位只填一个；配合单位、责任人可以填几个，用顿号隔开，责任人以第一个为准。",
        "5．整改类型、整改状态、密级和牵头单位请从下拉列表中选择。",
        "6．日期写成2020-06-30，也可以写2020年6月底前；没有固定时限的写长期坚持。",
        "7．已完成的问题必须填写销号日期；未完成的不填。",
        "8．没有内容的单元格写“/”或留空。第3行的列名不要改动，用不到的列可以留空。",
        "9．第2行写明填报单位、反馈日期和截至日期，例如“截至2020年6月30日”。",
    ];

    /// <summary>Writes the template; <paramref name="units"/> are offered for 牵头单位.</summary>
    public static byte[] Write(IReadOnlyList<string> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        using var content = new MemoryStream();
        LedgerWorkbookWriter.Write([new LedgerWorkbook("整改台账", "（填写单位名称）", null, Examples)], content);
        using (var document = SpreadsheetDocument.Open(content, isEditable: true))
        {
            var workbook = document.WorkbookPart!;
            AddNotes(workbook, units);
            var sheet = ((WorksheetPart)workbook.GetPartById(workbook.Workbook!.Sheets!.Elements<Sheet>().First().Id!)).Worksheet!;
            sheet.InsertBefore(Choices(units.Count), sheet.GetFirstChild<PrintOptions>());
        }

        return content.ToArray();
    }

    private static IReadOnlyList<LedgerRow> Examples =>
    [
        new LedgerRow
        {
            Number = "1", Aspect = "（一）学习贯彻党的路线方针政策方面", KeyPoint = "1．理论学习不够深入", Text = "（示例）中心组集中学习缺少4次",
            Measures = ["修订学习制度", "补学缺学专题"], Leader = "王某某", LeadUnit = "办公室", AssistingUnits = ["人事科"], Owner = "李某",
            Type = RectificationType.Immediate, Deadline = new DateOnly(2020, 6, 30), Progress = "已补学4次", Status = "已完成并长期坚持",
            ClosedOn = new DateOnly(2020, 6, 18), Secrecy = Secrecy.Internal, Remark = "示例，请删去",
        },
        new LedgerRow
        {
            Number = "2", Aspect = "（一）学习贯彻党的路线方针政策方面", KeyPoint = "1．理论学习不够深入", Text = "（示例）学习笔记抄写应付",
            Measures = ["每月抽查并通报"], Leader = "王某某", LeadUnit = "办公室", Owner = "李某",
            Type = RectificationType.ByDeadline, Deadline = new DateOnly(2020, 12, 31), Progress = "已抽查3次", Status = "正在推进",
            Forecast = new DateOnly(2020, 11, 30), Secrecy = Secrecy.Internal, Remark = "示例，请删去",
        },
    ];

    private static void AddNotes(WorkbookPart workbook, IReadOnlyList<string> units)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var rows = Enumerable.Range(0, Math.Max(Notes.Length, units.Count + 1)).Select(index => SheetLayout.Row(index + 1, 24,
        [
            (1, CellWriter.Text(Notes.ElementAtOrDefault(index), LedgerStyles.Line)),
            (3, CellWriter.Text(index == 0 ? "单位" : units.ElementAtOrDefault(index - 1), LedgerStyles.Line)),
        ]));
        part.Worksheet = new Worksheet(SheetLayout.Widths([100, 3, 24]), new SheetData(rows));
        workbook.Workbook!.Sheets!.AppendChild(new Sheet { Name = NotesName, SheetId = 2, Id = workbook.GetIdOfPart(part) });
    }

    private static DataValidations Choices(int units)
    {
        var choices = new DataValidations(
            Choice("整改类型", "\"立行立改,限期整改,持续整改\""), Choice("整改状态", "\"未启动,正在推进,已完成,已完成并长期坚持\""), Choice("密级", "\"公开,内部,秘密\""));
        // A unit that is missing from the list may still be typed: it is made, or asked about, at the import.
        if (units > 0)
            choices.AppendChild(Choice("牵头单位", $"'{NotesName}'!$C$2:$C${units + 1}", DataValidationErrorStyleValues.Warning));
        choices.Count = (uint)choices.ChildElements.Count;
        return choices;
    }

    private static DataValidation Choice(string header, string from, DataValidationErrorStyleValues? style = null)
    {
        var column = LedgerColumns.All.Index().First(column => column.Item.Header == header).Index + 1;
        return new DataValidation(new Formula1(from))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorStyle = style ?? DataValidationErrorStyleValues.Stop,
            ErrorTitle = header,
            Error = "请从下拉列表中选择。",
            SequenceOfReferences = new() { InnerText = SheetLayout.Area(LedgerSheetWriter.HeaderRow + 1, column, LastRow, column) },
        };
    }
}
