using System.Text.RegularExpressions;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>The units or people named in one cell, separated by 、，,；;/ or a new line; brackets hold together.</summary>
internal static partial class UnitList
{
    private const string Separators = "、，,；;/／\n";

    public static string[] Split(string? cell)
    {
        var units = new List<string>();
        int start = 0, depth = 0;
        var text = cell ?? "";
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : '\n';
            depth += character switch { '（' or '(' => 1, '）' or ')' => -1, _ => 0 };
            if (i < text.Length && (depth > 0 || !Separators.Contains(character, StringComparison.Ordinal)))
                continue;
            if (CleanText.OrNull(text[start..i]) is { } unit)
                units.Add(unit);
            start = i + 1;
        }

        return [.. units.Distinct()];
    }

    /// <summary>The people of one cell, who may also be parted by spaces; those within 王 某 only fill up the line.</summary>
    public static string[] SplitPeople(string? cell) =>
        [.. Split(cell).SelectMany(part => part.Split([' ', '\u3000', '\u00A0'], StringSplitOptions.RemoveEmptyEntries) is var names && names.All(name => name.Length > 1) ? names : [string.Concat(names)]).Distinct()];

    /// <summary>The units of one cell with the part that the cell gives them: 牵头：甲；配合：乙, or 甲（牵头）、乙.</summary>
    public static UnitRoles Roles(string? cell)
    {
        var roles = new UnitRoles(null, [], IsTold: false);
        bool? leads = null;
        foreach (var part in Split(Gap().Replace(cell ?? "", "；")))
        {
            var label = Label().Match(part);
            if (label.Success)
                leads = label.Groups["lead"].Success;
            var (name, own) = Bare(part[label.Length..]);
            roles = name.Length == 0 ? roles : roles.With(name, own ?? leads);
        }

        return roles;
    }

    private static (string Name, bool? Leads) Bare(string part) => Mark().Match(part) is { Success: true } mark
        ? (part[..mark.Index].Trim().TrimStart('由'), mark.Groups["lead"].Success)
        : (part.Trim(), null);

    [GeneratedRegex(@"\s+(?=(牵头|主办|主责|配合|协办|协助|参与)(责任)?(单位|部门|科室|处室)?[:：])")]
    private static partial Regex Gap();

    [GeneratedRegex("^((?<lead>牵头|主办|主责)|配合|协办|协助|参与)(责任)?(单位|部门|科室|处室)?[:：]")]
    private static partial Regex Label();

    [GeneratedRegex("(?:[（(](?:(?<lead>牵头|主办|主责)|配合|协办|协助|参与)(?:单位|部门|科室)?[）)]|(?<=..)(?:(?<lead>牵头|主办)|配合|协办|参与))$")]
    private static partial Regex Mark();
}

/// <summary>One lead and those who assist; <paramref name="IsTold"/> where the cell itself says which one leads.</summary>
internal sealed record UnitRoles(string? Lead, IReadOnlyList<string> Assisting, bool IsTold)
{
    public UnitRoles With(string name, bool? leads) => (leads, Lead) switch
    {
        (true, null) => new UnitRoles(name, Assisting, IsTold: true),
        (true, { } before) when !IsTold => new UnitRoles(name, [.. Assisting.Prepend(before)], IsTold: true),
        (null, null) => this with { Lead = name },
        _ => this with { Assisting = [.. Assisting, name] },
    };
}
