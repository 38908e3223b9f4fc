using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Calendar.Files;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Calendar;

/// <summary>导入放假安排: all of a CSV or .ics file or nothing of it. The same file again changes nothing.</summary>
[Allow(AccountRole.Administrator)]
public sealed record ImportCalendar(CalendarFile File) : ICommand<CalendarChange>;

internal sealed class ImportCalendarHandler(CalendarWriter calendar) : IRequestHandler<ImportCalendar, CalendarChange>
{
    public async Task<CalendarChange> Handle(ImportCalendar command, CancellationToken cancellationToken)
    {
        if (command.File.Content.Length > CalendarFile.LargestSize)
            throw new RefusedException(new CalendarUnreadable("文件超过 1 MB，不像是放假安排。请核对所选的文件。"));
        var reading = command.File.Read();
        if (reading.Errors.Count > 0)
            throw new RefusedException(new CalendarHasErrors(reading.Errors));
        if (reading.Days.Count == 0)
            throw new RefusedException(new CalendarUnreadable("没有读到任何放假或上班的日期。请每行写一天，例如 2026-02-14,work,春节；或选择 .ics 文件。"));
        return await calendar.Declare(reading.Days, cancellationToken) with { Others = reading.Others };
    }
}

internal sealed class ImportCalendarEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/calendar/imports", async (IFormFile? file, IMediator mediator, CancellationToken stop) =>
            await mediator.Send(new ImportCalendar(await Read(file, stop)), stop))
        .AddEndpointFilter<IdempotencyKeyFilter>()
        .WithMetadata(new LongestUpload(CalendarFile.LargestUpload)).WithTags("calendar").WithName(nameof(ImportCalendar)).WithSummary("导入放假安排");

    private static async Task<CalendarFile> Read(IFormFile? file, CancellationToken stop)
    {
        if (file is null)
            throw new RefusedException(new CalendarUnreadable("没有收到文件。请选择一个 CSV 或 .ics 文件。"));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        return new CalendarFile(file.FileName, content.ToArray());
    }
}
