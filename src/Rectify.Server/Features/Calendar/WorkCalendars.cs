using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Deadlines;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Calendar;

/// <summary>The bureau's working days as they are declared now; read once for each request.</summary>
internal sealed class WorkCalendars(RectifyDbContext db)
{
    private WorkCalendar? current;

    public async Task<WorkCalendar> Current(CancellationToken stop) =>
        current ??= new WorkCalendar(await db.CalendarDays.AsNoTracking().ToListAsync(stop));
}
