using System.Text;

namespace Rectify.Server.Documents.Reading.Packages;

/// <summary>Tells from a file's bytes what it is, so that the message can say what to do instead.</summary>
internal static class FileSignature
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static string? WhyNotReadable(ReadOnlySpan<byte> content) => content switch
    {
        [] => "文件是空的，请检查后重新选择",
        _ when content.StartsWith(Zip) => null,
        _ when content.StartsWith(CompoundFile) && content.IndexOf(EncryptedPackage) >= 0 =>
            "文件设有打开密码，请先去掉密码再导入",
        _ when content.StartsWith(CompoundFile) => "这是旧版的 .doc、.xls 或 .wps、.et 文件，请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入",
        _ when IsPicture(content) => "这是图片，其中的文字无法读取，请导入 Word（.docx）或 Excel（.xlsx）原件；只有扫描件时，请先识别成文字并核对，再粘贴或存为 .txt 导入",
        _ when content.StartsWith("{\\rtf"u8) => "这是 RTF 文件，请用 Word（WPS）另存为 .docx 后再导入",
        _ when content.StartsWith("%PDF"u8) => "这是 PDF 文件，请导入 Word（.docx）或 Excel（.xlsx）原件；没有原件时，请把文字复制出来粘贴导入",
        _ => "这不是 Word（.docx）或 Excel（.xlsx）文件，请导入原件，仅修改扩展名无效",
    };

    private static bool IsPicture(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || content.StartsWith("GIF8"u8) || content.StartsWith("BM"u8) || content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8)
        || (content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8));
}
