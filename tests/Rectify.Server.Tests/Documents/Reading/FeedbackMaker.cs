using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Tests.Documents.Reading;

/// <summary>Makes feedback documents from lines.</summary>
internal static class FeedbackMaker
{
    public static Paper Read(params string[] lines) => Read(Bytes([.. lines.Select(line => new Paragraph(new Run(new Text(line))))]));

    public static Paper Read(byte[] content, PaperReadOptions? options = null)
    {
        using var stream = new MemoryStream(content);
        return PaperReader.Read(stream, "反馈意见.docx", options ?? new PaperReadOptions { FeedbackDate = new DateOnly(2019, 11, 18) });
    }

    public static byte[] Bytes(OpenXmlElement[] paragraphs, Numbering? numbering = null)
    {
        using var content = new MemoryStream();
        using (var document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(paragraphs));
            if (numbering is not null)
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
        }

        return content.ToArray();
    }
}
