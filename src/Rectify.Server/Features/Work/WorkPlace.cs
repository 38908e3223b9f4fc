using System.Globalization;

namespace Rectify.Server.Features.Work;

/// <summary>A place in the list of work: by due day, then case number, then id. What is not due comes last.</summary>
internal sealed record WorkPlace(DateOnly DueOn, string CaseNumber, Guid Id)
{
    private const char Separator = '~';
    private const string DayFormat = "yyyy-MM-dd";

    public static WorkPlace Of(WorkRow row) => new(row.DueOn ?? DateOnly.MaxValue, row.CaseNumber, row.Id);

    /// <returns>Null where the text is no place.</returns>
    public static WorkPlace? Parse(string? text) =>
        text?.Split(Separator) is [var day, { Length: > 0 } number, var id]
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
        && Guid.TryParse(id, out var known)
            ? new WorkPlace(due, number, known)
            : null;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{DueOn.ToString(DayFormat, CultureInfo.InvariantCulture)}{Separator}{CaseNumber}{Separator}{Id}");
}
