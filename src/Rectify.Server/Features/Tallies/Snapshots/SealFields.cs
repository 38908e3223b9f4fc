using System.Globalization;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>
/// How seals from the second on write a line: each field with its length before it, for people write some of them, and no
/// two contents may have one text. It must never change.
/// </summary>
internal static class SealFields
{
    public static string Line(params object?[] fields) => string.Join('|', fields.Select(Field));

    private static string Field(object? field) => field switch
    {
        null => "-",
        bool mark => mark ? "1:1" : "1:0",
        Guid id => Measured(id.ToString("N")),
        DateOnly day => Measured(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        // To the fen: databases differ in the zeros that they give back.
        decimal sum => Measured(sum.ToString("F2", CultureInfo.InvariantCulture)),
        _ => Measured(Convert.ToString(field, CultureInfo.InvariantCulture)!),
    };

    private static string Measured(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
}
