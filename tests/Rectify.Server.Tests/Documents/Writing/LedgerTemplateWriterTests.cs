using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Writing;

namespace Rectify.Server.Tests.Documents.Writing;

public sealed class LedgerTemplateWriterTests
{
    [Fact]
    public void It_reads_back_with_its_examples()
    {
        using var content = new MemoryStream(LedgerTemplateWriter.Write(["办公室", "人事科"]));

        var paper = PaperReader.Read(content, LedgerTemplateWriter.FileName, new PaperReadOptions());

        paper.Errors.ShouldBeEmpty();
        paper.Warnings.ShouldBeEmpty();
        paper.Findings.Select(finding => (finding.Number, finding.Status, finding.Sustained, finding.Measures.Count))
            .ShouldBe([("1", PaperStatus.Completed, true, 2), ("2", PaperStatus.InProgress, false, 1)]);
    }

    [Fact]
    public void It_offers_only_words_that_are_understood()
    {
        using var content = new MemoryStream(LedgerTemplateWriter.Write(["办公室"]));
        using var document = SpreadsheetDocument.Open(content, isEditable: false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description).ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single(part => part.Worksheet!.Descendants<DataValidation>().Any()).Worksheet!;
        var lists = sheet.Descendants<DataValidation>().ToDictionary(list => list.ErrorTitle!.Value!, list => list.Formula1!.Text);
        lists["牵头单位"].ShouldBe("'填表说明'!$C$2:$C$2");
        lists["整改状态"].Trim('"').Split(',').ShouldAllBe(word => StatusVocabulary.Usual.Read(word) != null);
    }

    [Fact]
    public void Without_units_there_is_nothing_to_choose_one_from()
    {
        using var content = new MemoryStream(LedgerTemplateWriter.Write([]));
        using var document = SpreadsheetDocument.Open(content, isEditable: false);

        document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<DataValidation>()).Count().ShouldBe(3);
    }
}
