using Rectify.Domain.Common;
using Rectify.Server.Features.Calendar.Files;

namespace Rectify.Server.Features.Calendar;

/// <summary>The day was never declared; it is what its weekday says.</summary>
public sealed record DayNotDeclared(DateOnly Day) : Refusal("day")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => $"{Day:yyyy-MM-dd}没有放假或调休安排，按星期几计算，无需取消。";

    public override string English => $"{Day:yyyy-MM-dd} is not declared; it goes by its weekday already.";
}

/// <summary>This version brings no notice for the year.</summary>
public sealed record NoticeNotKnown(int Year, IReadOnlyList<int> Known) : Refusal("year")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => $"本版本不含{Year}年的放假安排（现有{string.Join('、', Known)}年）。请用“导入”载入该年的通知。";

    public override string English => $"This version holds no notice for {Year} (it has {string.Join(", ", Known)}). Import that year's days.";
}

/// <summary>The calendar file has errors; nothing was written.</summary>
public sealed record CalendarHasErrors(IReadOnlyList<CalendarError> Errors) : Refusal("file")
{
    public override string Chinese => $"共{Errors.Count}处错误，没有写入任何内容：{string.Join(' ', Errors.Take(5))}{(Errors.Count > 5 ? "……" : "")}";

    public override string English => $"{Errors.Count} lines cannot be taken; nothing was written: {string.Join(' ', Errors.Take(5))}";
}

/// <summary>The calendar file declares nothing, or is too large to be a calendar.</summary>
public sealed record CalendarUnreadable(string Why) : Refusal("file")
{
    public override string Chinese => Why;

    public override string English => $"The file is no calendar of holidays: {Why}";
}
