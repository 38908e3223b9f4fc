using System.Text;
using Rectify.Domain.Common;
using Rectify.Server.Features.Evidence;
using Rectify.Testing;

namespace Rectify.Server.Tests.Features.Evidence;

/// <summary>The content says what a file is; what could run on whoever opens it is not taken.</summary>
public sealed class ContentSnifferTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, byte[]> Taken => new()
    {
        { "application/pdf", "%PDF-1.7"u8.ToArray() },
        { "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] },
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "image/tiff", "II*\0rest"u8.ToArray() },
        { "image/tiff", "MM\0*rest"u8.ToArray() },
        { "video/mp4", [0, 0, 0, 0x20, .. "ftypisom"u8] },
        { PackageTypes.Zip, Papers.Zip("照片/1.jpg", "说明.txt") },
        { PackageTypes.Word, Papers.Zip("_rels/.rels", "word/document.xml") },
        { PackageTypes.Excel, Papers.Zip("[Content_Types].xml", "xl/workbook.xml") },
        { PackageTypes.PowerPoint, Papers.Zip("ppt/presentation.xml") },
        { PackageTypes.Ofd, Papers.Zip("OFD.xml", "Doc_0/Document.xml") },
        { PackageTypes.Zip, "PK\x03\x04 cut off in the middle"u8.ToArray() },
        { OldOfficeTypes.Word, Papers.OldOffice("Root Entry", "1Table", "WordDocument") },
        { OldOfficeTypes.Excel, Papers.OldOffice("Root Entry", "Workbook") },
        { OldOfficeTypes.Storage, Papers.OldOffice("Root Entry", "Contents") },
        { "text/plain", Encoding.UTF8.GetBytes("会议纪要") },
        { "text/plain", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("会议纪要a", 200))) },
        { "text/plain; charset=gb18030", Gb18030.GetBytes("会议纪要，参会人员如下") },
        { "text/plain; charset=gb18030", Gb18030.GetBytes(string.Concat(Enumerable.Repeat("会议纪要a", 200))) },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "EvidenceTypeNotTaken", [] },
        { "EvidenceTypeNotTaken", "MZ\x90\0\x03"u8.ToArray() },
        { "EvidenceTypeNotTaken", [0x7F, .. "ELF"u8, 2, 1, 1, 0] },
        { "EvidenceTypeNotTaken", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray() },
        { "EvidenceTypeNotTaken", "\n  <svg onload='alert(1)'/>"u8.ToArray() },
        { "EvidenceTypeNotTaken", [.. "<html>"u8, .. Gb18030.GetBytes("网页")] },
        { "EvidenceTypeNotTaken", "#!/bin/sh\nrm -rf ."u8.ToArray() },
        { "EvidenceTypeNotTaken", "@echo off"u8.ToArray() },
        { "EvidenceTypeNotTaken", [0x80, 0xFF, 0x20, 0x41] },
        { "EvidenceHasMacros", Papers.Zip("word/document.xml", "word/vbaProject.bin") },
        { "EvidenceHasMacros", Papers.OldOffice("Root Entry", "Workbook", "_VBA_PROJECT") },
    };

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Taken))]
    public void What_is_taken_has_the_type_of_its_content(string type, byte[] content) =>
        ContentSniffer.TypeOf(Write(content)).ShouldBe(type);

    [Theory, MemberData(nameof(Refused))]
    public void Programs_pages_scripts_and_macros_are_not(string rule, byte[] content) =>
        Should.Throw<RefusedException>(() => ContentSniffer.TypeOf(Write(content))).Refusal.Rule.ShouldBe(rule);

    [Theory]
    [InlineData("")]
    [InlineData("a comment behind the end record")]
    public void A_zip_whose_list_would_take_the_memory_is_refused_whatever_it_says_of_its_size(string comment)
    {
        var names = Enumerable.Range(0, 80).Select(index => $"{index}{new string('a', 60_000)}");
        var zip = Papers.Zip([.. names, "word/document.xml"], comment);
        zip.AsSpan(zip.Length - comment.Length - 10, 4).Clear();

        Should.Throw<RefusedException>(() => ContentSniffer.TypeOf(Write(zip))).Refusal.Rule.ShouldBe("EvidenceListsTooMuch");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(16)]
    public void A_zip_that_hides_where_its_list_begins_is_refused(int field)
    {
        var zip = Papers.Zip("word/document.xml");
        zip.AsSpan(zip.Length - 22 + field, field == 16 ? 4 : 2).Fill(0xFF);

        Should.Throw<RefusedException>(() => ContentSniffer.TypeOf(Write(zip))).Refusal.Rule.ShouldBe("EvidenceListsTooMuch");
    }

    [Fact]
    public void A_zip_with_a_comment_is_known_like_one_without() =>
        ContentSniffer.TypeOf(Write(Papers.Zip(["word/document.xml"], "a comment"))).ShouldBe(PackageTypes.Word);

    [Theory]
    [InlineData("通知.docx", PackageTypes.Word, false)]
    [InlineData("通知.docx", PackageTypes.Zip, true)]
    [InlineData("通知.pdf", "image/jpeg", true)]
    [InlineData("通知.PDF", "application/pdf", false)]
    [InlineData("会议纪要", "image/jpeg", false)]
    [InlineData("通知.txt", "text/plain; charset=gb18030", false)]
    [InlineData("文号登记.pdf", null, false)]
    public void A_name_that_promises_another_content_is_noted(string name, string? type, bool disagrees) =>
        EvidenceNames.Disagrees(name, type).ShouldBe(disagrees);

    [Theory]
    [InlineData("安装.exe", true)]
    [InlineData("统计.xlsm", true)]
    [InlineData("脚本.JS. ", true)]
    [InlineData("说明.html", true)]
    [InlineData("通知.docx", false)]
    [InlineData("会议纪要", false)]
    [InlineData(null, false)]
    public void A_name_that_runs_is_known(string? name, bool runs) => EvidenceNames.MayRun(name).ShouldBe(runs);

    private string Write(byte[] content)
    {
        var path = folder.PathOf("file");
        File.WriteAllBytes(path, content);
        return path;
    }
}
