namespace Rectify.Server.Features.Calendar.Files;

/// <summary>
/// The holidays and make-up days of the State Council's yearly notices that come with this version. A year is published
/// in the autumn before it; a later one is imported, or comes with the next version.
/// </summary>
internal static class StateCouncilNotices
{
    private static readonly ILookup<int, DeclaredDay> ByYear = ReadEmbedded().ToLookup(day => day.Day.Year);

    public static IReadOnlyList<int> Years { get; } = [.. ByYear.Select(year => year.Key).Order()];

    public static IReadOnlyList<DeclaredDay> All { get; } = [.. ByYear.SelectMany(year => year)];

    public static IReadOnlyList<DeclaredDay> Of(int year) => [.. ByYear[year]];

    private static IReadOnlyList<DeclaredDay> ReadEmbedded()
    {
        using var content = typeof(StateCouncilNotices).Assembly.GetManifestResourceStream("state-council.csv")!;
        using var reader = new StreamReader(content);
        var reading = CsvCalendar.Read(reader.ReadToEnd());
        return reading.Errors.Count == 0 ? reading.Days : throw new InvalidDataException(string.Join(' ', reading.Errors));
    }
}
