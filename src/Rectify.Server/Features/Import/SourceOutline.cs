using Rectify.Domain.Findings;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Import;

/// <summary>The aspects and key points of a source while a paper is written; makes those that are missing.</summary>
internal sealed class SourceOutline(FindingSource source, bool isNew, RectifyDbContext db)
{
    private readonly Dictionary<string, Aspect> aspects = source.Aspects.ToDictionary(aspect => aspect.Title);

    public (Aspect Aspect, KeyPoint? KeyPoint) Place(string number, string title, string? keyPoint)
    {
        if (!aspects.TryGetValue(title, out var aspect))
        {
            aspects[title] = aspect = source.AddAspect(number, title);
            if (!isNew)
                db.Aspects.Add(aspect);
        }
        if (keyPoint is null)
            return (aspect, null);
        return (aspect, aspect.KeyPoints.FirstOrDefault(point => point.Title == keyPoint) ?? aspect.AddKeyPoint(keyPoint));
    }
}
