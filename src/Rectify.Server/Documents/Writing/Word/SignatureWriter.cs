using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>
/// 署名 and 成文日期: an empty line, then the unit two characters from the right, with the date beginning two
/// characters further right than the unit; a date longer than the unit takes the two characters instead.
/// </summary>
internal static class SignatureWriter
{
    private const double FromTheRight = 2;
    private const double DateIsFurtherRight = 2;

    public static IEnumerable<Paragraph> Write(string? unit, DateOnly? date)
    {
        var name = XmlText.Clean(unit ?? "");
        var day = date?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "";
        if (name.Length + day.Length == 0)
            yield break;
        var dateRight = Math.Max(FromTheRight, FromTheRight + Width(name) - Width(day) - DateIsFurtherRight);
        var unitRight = day.Length == 0 ? FromTheRight : dateRight + Width(day) + DateIsFurtherRight - Width(name);
        yield return BlockWriter.Line(DocumentStyles.Blank, "");
        if (name.Length > 0)
            yield return Right(name, Math.Max(unitRight, 0));
        if (day.Length > 0)
            yield return Right(day, dateRight);
    }

    private static Paragraph Right(string text, double characters) => BlockWriter.Line(DocumentStyles.Signature, text,
        new Indentation { Right = ((int)(characters * PageLayout.CharacterPitch)).ToString(CultureInfo.InvariantCulture) });

    /// <summary>In Chinese characters; a digit takes half of one.</summary>
    private static double Width(string text) => text.Sum(character => char.IsAscii(character) ? 0.5 : 1);
}
