using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Deadlines;
using Rectify.Server.Features.Calendar.Files;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Calendar;

/// <summary>Declares days; what is declared the same way already stays untouched.</summary>
internal sealed class CalendarWriter(RectifyDbContext db)
{
    public async Task<CalendarChange> Declare(IReadOnlyList<DeclaredDay> days, CancellationToken stop)
    {
        var (first, last) = (days.Min(day => day.Day), days.Max(day => day.Day));
        var known = await db.CalendarDays.Where(day => day.Day >= first && day.Day <= last).ToDictionaryAsync(day => day.Day, stop);
        var (added, changed) = (0, 0);
        foreach (var day in days)
            if (!known.TryGetValue(day.Day, out var before))
            {
                db.CalendarDays.Add(new CalendarDay(day.Day, day.IsWorkday, day.Name));
                added++;
            }
            else if (before.IsWorkday != day.IsWorkday || before.Name != day.Name)
            {
                before.Redeclare(day.IsWorkday, day.Name);
                changed++;
            }
        return new CalendarChange(added, changed, days.Count - added - changed);
    }
}

/// <summary>What a change of the calendar did.</summary>
/// <param name="Added">Days that were declared for the first time.</param>
/// <param name="Changed">Days that were declared otherwise before.</param>
/// <param name="Unchanged">Days that were declared the same before.</param>
public sealed record CalendarChange(int Added, int Changed, int Unchanged)
{
    /// <summary>Events of an .ics file that are neither a holiday nor a make-up day, and were left out.</summary>
    public int Others { get; init; }
}
