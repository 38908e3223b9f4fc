using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Import;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Documents;

/// <summary>A Word document that was made.</summary>
/// <param name="Name">The file's name with its ending.</param>
public sealed record WordFile(string Name, byte[] Content)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

/// <summary>What every document needs: the bureau's name, the source that it is about, and the bureau's fonts.</summary>
internal sealed class DocumentDesk(RectifyDbContext db, ServerSettings settings)
{
    public DocumentFonts Fonts => settings.Fonts;

    public async Task<string> Bureau(CancellationToken stop) =>
        await db.Units.Where(unit => unit.Kind == UnitKind.Bureau).Select(unit => unit.Name).FirstOrDefaultAsync(stop) ?? "";

    /// <exception cref="RefusedException">There is no such source.</exception>
    public async Task<FindingSource> Source(Guid? id, CancellationToken stop) =>
        await db.Sources.AsNoTracking().FirstOrDefaultAsync(source => source.Id == id, stop)
        ?? throw new RefusedException(new SourceNotFound());

    public WordFile Write(OfficialDocument model, string name)
    {
        using var content = new MemoryStream();
        OfficialDocumentWriter.Write(model, content, settings.Fonts);
        return new WordFile(Safe(name) + ".docx", content.ToArray());
    }

    /// <summary>The name of a source may hold what a file's name may not.</summary>
    private static string Safe(string name) =>
        string.Concat(name.Select(character => char.IsControl(character) || "\\/:*?\"<>|".Contains(character, StringComparison.Ordinal) ? '_' : character));
}
