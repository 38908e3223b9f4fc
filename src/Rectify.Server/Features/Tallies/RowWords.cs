using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>What rows stand behind a mark, in words: their title and the rule by which they were chosen.</summary>
internal sealed record RowWords(string Title, string Rule)
{
    public static RowWords Of(GetTallyRows query, DateOnly asOf) => query.Move is { } move
        ? OfMove(move, query.MoveFrom ?? new DateOnly(asOf.Year, asOf.Month, 1), query.MoveTo ?? asOf)
        : OfFigure(query.Figure ?? TallyFigure.Total, query, asOf);

    private static RowWords OfMove(TallyMove move, DateOnly first, DateOnly last)
    {
        var period = $"{HalfYearSentence.Day(first)}至{HalfYearSentence.Day(last)}";
        return move == TallyMove.Opened
            ? new("新增或重新打开的问题", $"{period}反馈登记或重新打开的问题；同一问题多次打开只列一次。")
            : new("销号的问题", $"{period}销号的问题，以后重新打开的也在内；同一问题多次销号只列一次。");
    }

    private static RowWords OfFigure(TallyFigure figure, GetTallyRows query, DateOnly asOf)
    {
        var since = (query.SinceFrom, query.SinceTo) switch
        {
            (null, null) => null,
            ({ } from, { } to) => $"已历时{Days(asOf, to)}至{Days(asOf, from)}天。",
            (null, { } to) => $"已历时{Days(asOf, to)}天以上。",
            ({ } from, null) => $"已历时不超过{Days(asOf, from)}天。",
        };
        var aged = since is null ? null : $"{since}自反馈之日起计，重新打开的自重新打开之日起计。";
        return query.Undated is true
            ? new("未定时限的问题", "尚未销号，也没有整改时限的问题，不亮灯。")
            : query.Once is true
                ? new($"去重后{figure.Word()}的问题", $"{figure.Rule()}同一问题只列一个：有未完成的列未完成的，编号最小的在先。")
                : new($"{figure.Word()}的问题", figure.Rule() + aged);
    }

    private static int Days(DateOnly asOf, DateOnly day) => asOf.DayNumber - day.DayNumber;
}
