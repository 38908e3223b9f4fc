using Microsoft.AspNetCore.Mvc;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;

namespace Rectify.Server.Features.Import;

/// <summary>The multipart form of an import.</summary>
internal sealed record ImportForm
{
    [FromForm(Name = "file")]
    public IFormFile? File { get; init; }

    [FromForm(Name = "sourceId")]
    public Guid? SourceId { get; init; }

    [FromForm(Name = "sourceKind")]
    public SourceKind? SourceKind { get; init; }

    [FromForm(Name = "sourceName")]
    public string? SourceName { get; init; }

    [FromForm(Name = "issuedBy")]
    public string? IssuedBy { get; init; }

    [FromForm(Name = "feedbackDate")]
    public DateOnly? FeedbackDate { get; init; }

    [FromForm(Name = "cutOff")]
    public DateOnly? CutOff { get; init; }

    [FromForm(Name = "createUnits")]
    public bool? CreateUnits { get; init; }

    public ImportOptions ToOptions() => new()
    {
        SourceId = SourceId,
        SourceKind = SourceKind,
        SourceName = SourceName,
        IssuedBy = IssuedBy,
        FeedbackDate = FeedbackDate,
        CutOff = CutOff,
        CreateUnits = CreateUnits ?? false,
    };

    public async Task<PaperFile> ReadFile(CancellationToken stop)
    {
        if (File is null)
            throw new RefusedException(new PaperUnreadable("没有收到文件。请选择一个 Word 或 Excel 文件。"));
        if (File.Length > PaperFile.LargestSize)
            throw new RefusedException(new PaperUnreadable("文件超过 30 MB。请删去无关的工作表或图片后再导入。"));
        using var content = new MemoryStream();
        await File.CopyToAsync(content, stop);
        return new PaperFile(File.FileName, content.ToArray());
    }
}
