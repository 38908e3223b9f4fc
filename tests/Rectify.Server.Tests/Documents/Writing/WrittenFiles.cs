using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rectify.Server.Documents.Writing;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Writing;

/// <summary>Writes a model and opens what came out.</summary>
internal static class WrittenFiles
{
    public static byte[] Bytes(OfficialDocument model, DocumentFonts? fonts = null) =>
        Bytes(output => OfficialDocumentWriter.Write(model, output, fonts));

    public static byte[] Bytes(LedgerWorkbook model) => Bytes(output => LedgerWorkbookWriter.Write([model], output));

    public static WordprocessingDocument Open(OfficialDocument model, DocumentFonts? fonts = null) =>
        WordprocessingDocument.Open(new MemoryStream(Bytes(model, fonts)), isEditable: false);

    public static SpreadsheetDocument Open(LedgerWorkbook model) =>
        SpreadsheetDocument.Open(new MemoryStream(Bytes(model)), isEditable: false);

    /// <summary>Holds the file against the schema of Office itself.</summary>
    public static void ShouldBeValid(this OpenXmlPackage document) =>
        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();

    private static byte[] Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }
}
