using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

internal static class WaitingRows
{
    /// <summary>The rows that a running move has still to carry out, or to take back.</summary>
    public static IQueryable<CaseMoveRow> WaitingIn(this IQueryable<CaseMoveRow> rows, CaseMove move) => move.IsUndoing
        ? rows.Where(row => row.MoveId == move.Id && row.State == RowState.Done && row.Problem == null)
        : rows.Where(row => row.MoveId == move.Id && row.State == RowState.Pending);
}
