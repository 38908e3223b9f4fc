using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>附件说明: an empty line, then 附件： two characters in, several names numbered one below the other, long ones hanging.</summary>
internal static class AttachmentsWriter
{
    private const int Indent = 2;
    private const string Label = "附件：";

    public static IEnumerable<Paragraph> Write(AttachmentsBlock block)
    {
        var names = block.Names.Select(name => XmlText.Clean(name).ReplaceLineEndings(" ")).ToList();
        if (names.Count == 0)
            yield break;
        yield return BlockWriter.Line(DocumentStyles.Blank, "");
        foreach (var (index, name) in names.Index())
        {
            var number = names.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{index + 1}．");
            var hanging = Label.Length + (number.Length == 0 ? 0 : 1.5);
            var first = index == 0 ? hanging : hanging - Label.Length;
            yield return BlockWriter.Line(DocumentStyles.Attachments, (index == 0 ? Label : "") + number + name, new Indentation
            {
                Left = Characters(Indent + hanging),
                Hanging = Characters(first),
            });
        }
    }

    private static string Characters(double count) =>
        ((int)(count * PageLayout.CharacterPitch)).ToString(CultureInfo.InvariantCulture);
}
