using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Writing.Word;

namespace Rectify.Server.Documents.Writing;

/// <summary>Writes Word documents in the layout of GB/T 9704-2012 (党政机关公文格式).</summary>
public static class OfficialDocumentWriter
{
    /// <summary>Writes <paramref name="model"/> as a .docx to <paramref name="output"/>, which need not be seekable.</summary>
    public static void Write(OfficialDocument model, Stream output, DocumentFonts? fonts = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocumentStyles.Of(fonts ?? new DocumentFonts());
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
            main.Document = new Document(new Body([.. BlockWriter.Write(model), PageLayout.Section(PageNumbers.AddTo(main), PageShape.Of(model))]));
        }

        buffer.WriteTo(output);
    }
}
