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

    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"[\[\]:*?/\\\n]")]
    private static partial Regex Forbidden();
}
