using System.Text;

namespace Rectify.Server.Features.Calendar.Files;

/// <summary>A calendar as it was sent: lines of CSV, or an .ics file.</summary>
public sealed record CalendarFile(string Name, byte[] Content)
{
    /// <summary>The largest file that is taken, in bytes: a century of holidays.</summary>
    public const int LargestSize = 1024 * 1024;

    /// <summary>The largest body that is read at all, in bytes: more, so that a file that is too large is told why.</summary>
    public const long LargestUpload = 4 * LargestSize;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A calendar that was typed or pasted.</summary>
    public static CalendarFile Typed(string text) => new("", Encoding.UTF8.GetBytes(text));

    internal CalendarReading Read()
    {
        var text = Text();
        return text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? IcsCalendar.Read(text) : CsvCalendar.Read(text);
    }

    private string Text()
    {
        try
        {
            return Utf8.GetString(Content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // What Excel saves as CSV on a Chinese Windows.
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(Content);
        }
    }
}
