namespace Rectify.Server.Features.Calendar.Files;

/// <summary>A day as a calendar file declares it.</summary>
internal sealed record DeclaredDay(int Line, DateOnly Day, bool IsWorkday, string Name);

/// <summary>A line of a calendar file that cannot be taken.</summary>
public sealed record CalendarError(int Line, string Message)
{
    public override string ToString() => $"第{Line}行：{Message}";
}

/// <summary>What a calendar file says. Events of an .ics file that are neither a holiday nor a make-up day are counted, not guessed at.</summary>
internal sealed record CalendarReading(IReadOnlyList<DeclaredDay> Days, IReadOnlyList<CalendarError> Errors, int Others = 0);
