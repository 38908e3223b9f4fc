using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>One of Word's lists: a definition that several may share, and what this one says otherwise.</summary>
internal sealed class NumberedList(AbstractNum definition, NumberingInstance instance)
{
    public const int Depths = 9;

    private readonly ILookup<int, Level> _levels = definition.Elements<Level>().ToLookup(level => level.LevelIndex?.Value ?? 0);
    private readonly ILookup<int, LevelOverride> _overrides = instance.Elements<LevelOverride>().ToLookup(level => level.LevelIndex?.Value ?? 0);

    /// <summary>Lists of one definition count on where the other stopped.</summary>
    public int Id => definition.AbstractNumberId?.Value ?? -1;

    public static Dictionary<int, NumberedList> All(Numbering? numbering)
    {
        var definitions = (numbering?.Elements<AbstractNum>() ?? []).ToList();
        var byId = definitions.ToLookup(definition => definition.AbstractNumberId?.Value);
        var byStyle = definitions.ToLookup(definition => definition.StyleLink?.Val?.Value);
        return (numbering?.Elements<NumberingInstance>() ?? [])
            .Where(instance => instance.NumberID is not null && byId.Contains(instance.AbstractNumId?.Val?.Value))
            .DistinctBy(instance => instance.NumberID!.Value)
            .ToDictionary(instance => instance.NumberID!.Value, instance => new NumberedList(Linked(byId[instance.AbstractNumId?.Val?.Value].First(), byStyle), instance));
    }

    public string TextOf(int depth) => LevelAt(depth)?.LevelText?.Val?.Value ?? "";

    public string FormatOf(int depth) => LevelAt(depth)?.NumberingFormat?.Val?.InnerText ?? "";

    /// <summary>Whether the numbers of other levels are shown in digits here.</summary>
    public bool IsLegal(int depth) => LevelAt(depth)?.IsLegalNumberingStyle is { } legal && (legal.Val?.Value ?? true);

    public int? RestartOf(int depth) => _overrides[depth].FirstOrDefault()?.StartOverrideNumberingValue?.Val?.Value;

    public int StartOf(int depth) => RestartOf(depth) ?? LevelAt(depth)?.StartNumberingValue?.Val?.Value ?? 1;

    /// <summary>Whether a level does not begin again below each new number above it.</summary>
    public bool CountsOn(int depth) => LevelAt(depth)?.LevelRestart?.Val?.Value == 0;

    /// <summary>The level that belongs to a style that does not name one itself.</summary>
    public int DepthOf(string? style) => style is null
        ? 0
        : _levels.SelectMany(levels => levels).FirstOrDefault(level => level.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value ?? 0;

    private Level? LevelAt(int depth) => _overrides[depth].FirstOrDefault()?.Level ?? _levels[depth].FirstOrDefault();

    private static AbstractNum Linked(AbstractNum definition, ILookup<string?, AbstractNum> byStyle) =>
        definition.NumberingStyleLink?.Val?.Value is { } link && byStyle[link].FirstOrDefault() is { } linked ? linked : definition;
}
