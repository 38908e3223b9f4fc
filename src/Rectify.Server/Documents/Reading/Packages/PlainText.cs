using System.Text;

namespace Rectify.Server.Documents.Reading.Packages;

/// <summary>A text file in one of the encodings that Chinese Windows writes.</summary>
internal static class PlainText
{
    private const int Largest = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static string Of(Stream stream, string fileName)
    {
        var content = new byte[Largest + 1];
        var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        if (length > Largest)
            throw new UnreadablePaperException(fileName, $"文本超过 {Largest / 1024 / 1024} MB，请删去无关内容后再导入");
        if (length == 0)
            throw new UnreadablePaperException(fileName, "文件是空的，请检查后重新选择");
        var text = Decoded(content.AsSpan(0, length), fileName);
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new UnreadablePaperException(fileName, "这不是文本文件，请导入 Word（.docx）或 Excel（.xlsx）原件，仅修改扩展名无效")
            : text;
    }

    private static string Decoded(ReadOnlySpan<byte> content, string fileName)
    {
        try
        {
            return content switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content[2..]),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content[2..]),
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(content[3..]),
                _ => Utf8OrGb(content),
            };
        }
        catch (DecoderFallbackException problem)
        {
            throw new UnreadablePaperException(fileName, "文本的编码无法识别，请另存为 UTF-8 编码后再导入", problem);
        }
    }

    private static string Utf8OrGb(ReadOnlySpan<byte> content)
    {
        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(content);
        }
    }
}
