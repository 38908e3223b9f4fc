using System.Globalization;
using System.Text.RegularExpressions;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>A place such as B12; both parts count from 1.</summary>
internal readonly partial record struct CellReference(int Row, int Column)
{
    public static CellReference? Parse(string? reference)
    {
        if (Pattern().Match(reference ?? "") is not { Success: true } match)
            return null;
        var column = match.Groups[1].Value.Aggregate(0, (value, letter) => value * 26 + (letter - 'A' + 1));
        return new CellReference(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), column);
    }

    public override string ToString() => LetterOf(Column) + Row.ToString(CultureInfo.InvariantCulture);

    public static string LetterOf(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    [GeneratedRegex(@"^\$?([A-Z]{1,3})\$?([0-9]{1,7})$")]
    private static partial Regex Pattern();
}
