using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>Where the findings behind the year's curve are.</summary>
internal static class YearRows
{
    /// <summary>Those that stood so at the month's end.</summary>
    public static string Standing(GetTallyRows rows, MonthPoint month, TallyFigure figure) =>
        TallyAddress.Rows(rows with { AsOf = month.Day, Figure = figure });

    /// <summary>Those that came or went in the month, as they stand at the cut-off.</summary>
    public static string Moved(GetTallyRows rows, MonthPoint month, TallyMove move) =>
        TallyAddress.Rows(rows with { Move = move, MoveFrom = month.First, MoveTo = month.Day });
}
