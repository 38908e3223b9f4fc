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
        _ when content.StartsWith(CompoundFile) => "这是旧版的 .doc 或 .xls 文件，请另存为 .docx 或 .xlsx 后再导入",
        _ when content.StartsWith("%PDF"u8) => "这是 PDF 文件，请导入 Word（.docx）或 Excel（.xlsx）原件",
        _ => "这不是 Word（.docx）或 Excel（.xlsx）文件，请导入原件，仅修改扩展名无效",
    };
}
