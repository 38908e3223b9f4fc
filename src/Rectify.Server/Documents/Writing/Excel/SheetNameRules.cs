using System.Text.RegularExpressions;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>Excel's rules for the names of sheets.</summary>
internal static partial class SheetNameRules
{
    private const int Longest = 31;

    public static string Valid(string name)
    {
        var clean = Forbidden().Replace(XmlText.Clean(name), " ").Trim(' ', '\'');
        return clean.Length switch { 0 => "整改台账", > Longest => clean[..Longest].TrimEnd(' ', '\''), _ => clean };
    }

    /// <summary>Valid names for the sheets of one workbook, no two alike; Excel does not tell capitals apart.</summary>
    public static IReadOnlyList<string> Apart(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select(name => Free(Valid(name), taken))];
    }

    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var place = 2; !taken.Add(free); place++)
        {
            var suffix = $"（{place}）";
            free = name[..Math.Min(name.Length, Longest - suffix.Length)] + suffix;
        }

        return free;
    }

    [GeneratedRegex(@"[\[\]:*?/\\\n]")]
    private static partial Regex Forbidden();
}
