using Microsoft.AspNetCore.Mvc;
using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Features.Import;

namespace Rectify.Server.Features.Documents;

/// <summary>The multipart form of a document that is sent in to be looked at or filled in.</summary>
internal sealed record DocumentUpload
{
    [FromForm(Name = "file")]
    public IFormFile? File { get; init; }

    [FromForm(Name = "asOf")]
    public DateOnly? AsOf { get; init; }

    [FromForm(Name = "knownAt")]
    public DateTimeOffset? KnownAt { get; init; }

    [FromForm(Name = "sourceIds")]
    public Guid[]? SourceIds { get; init; }

    public async Task<PaperFile> ReadFile(CancellationToken stop)
    {
        if (File is null)
            throw new RefusedException(new DocumentUnreadable("没有收到文件。请选择一个 Word 文件（.docx）。"));
        if (File.Length > PaperFile.LargestSize)
            throw new RefusedException(new DocumentUnreadable("文件超过 30 MB。请压缩或删去图片后再上传。"));
        using var content = new MemoryStream();
        await File.CopyToAsync(content, stop);
        return new PaperFile(File.FileName, content.ToArray());
    }
}

/// <summary>Reads what was uploaded, or says in the words of an upload why it cannot be read.</summary>
internal static class UploadedDocument
{
    public static T Read<T>(PaperFile file, Func<Stream, string, T> read)
    {
        try
        {
            using var stream = new MemoryStream(file.Content, writable: false);
            return read(stream, file.Name);
        }
        catch (UnreadablePaperException unreadable)
        {
            // Its words are those of an import.
            throw new RefusedException(new DocumentUnreadable(unreadable.Message.Replace("导入", "上传", StringComparison.Ordinal)));
        }
    }
}

/// <summary>The file cannot be read as a Word document.</summary>
public sealed record DocumentUnreadable(string Why) : Refusal("file")
{
    public override string Chinese => Why;

    public override string English => $"The file cannot be read: {Why}";
}
