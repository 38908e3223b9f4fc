namespace Rectify.Domain.Reports;

/// <summary>The period that a report's balance covers (tallies.md, rule 11); it ends with the cut-off.</summary>
public enum ReportPeriod
{
    /// <summary>半年.</summary>
    HalfYear,

    /// <summary>季度.</summary>
    Quarter,

    /// <summary>全年.</summary>
    Year,
}

/// <summary>Where a period begins.</summary>
public static class ReportPeriods
{
    /// <summary>The first day of the half-year, quarter or year that the cut-off lies in.</summary>
    /// <param name="period">The period.</param>
    /// <param name="asOf">The cut-off, a day in the bureau's zone.</param>
    public static DateOnly FirstDay(this ReportPeriod period, DateOnly asOf)
    {
        var months = period switch
        {
            ReportPeriod.Quarter => 3,
            ReportPeriod.Year => 12,
            _ => 6,
        };
        return new DateOnly(asOf.Year, (asOf.Month - 1) / months * months + 1, 1);
    }
}
