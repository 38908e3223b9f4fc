namespace Rectify.Domain.Deadlines;

/// <summary>A day on which the office is not as on every such weekday: a holiday, or a weekend day that is worked (调休).</summary>
public sealed class CalendarDay
{
    private CalendarDay() => Name = "";

    /// <summary>Declares a day.</summary>
    /// <param name="day">The day, in the bureau's zone.</param>
    /// <param name="isWorkday">True for a make-up day (调休上班), false for a holiday (放假).</param>
    /// <param name="name">What it is called, for instance 春节.</param>
    public CalendarDay(DateOnly day, bool isWorkday, string name) => (Day, IsWorkday, Name) = (day, isWorkday, name.Trim());

    /// <summary>The day, in the bureau's zone.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>True for a make-up day (调休上班), false for a holiday (放假).</summary>
    public bool IsWorkday { get; private set; }

    /// <summary>What it is called, for instance 春节.</summary>
    public string Name { get; private set; }

    /// <summary>Corrects what was declared.</summary>
    public void Redeclare(bool isWorkday, string name) => (IsWorkday, Name) = (isWorkday, name.Trim());
}
