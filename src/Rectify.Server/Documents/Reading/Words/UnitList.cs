namespace Rectify.Server.Documents.Reading.Words;

/// <summary>The units named in one cell, separated by 、，,；; or a new line; brackets hold together.</summary>
internal static class UnitList
{
    public static string[] Split(string? cell)
    {
        var units = new List<string>();
        int start = 0, depth = 0;
        var text = cell ?? "";
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : '\n';
            depth += character switch { '（' or '(' => 1, '）' or ')' => -1, _ => 0 };
            if (i < text.Length && (depth > 0 || !"、，,；;\n".Contains(character, StringComparison.Ordinal)))
                continue;
            if (CleanText.OrNull(text[start..i]) is { } unit)
                units.Add(unit);
            start = i + 1;
        }

        return [.. units.Distinct()];
    }
}
