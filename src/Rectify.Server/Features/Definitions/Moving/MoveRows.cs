using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Versions;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>What moving a case and taking it back have in common.</summary>
internal sealed class MoveRows(RectifyDbContext db, RequestContext context, BureauTime time)
{
    /// <summary>A row for a change, with the move it belongs to.</summary>
    /// <exception cref="RefusedException">There is no such move, or no such row.</exception>
    public async Task<(CaseMove Move, CaseMoveRow Row)> Find(Guid moveId, Guid caseId, CancellationToken stop)
    {
        var move = await db.CaseMoves.AsNoTracking().FirstOrDefaultAsync(one => one.Id == moveId, stop);
        var row = await db.CaseMoveRows.FirstOrDefaultAsync(one => one.MoveId == moveId && one.CaseId == caseId, stop);
        return move is null || row is null ? throw new RefusedException(new MoveNotFound()) : (move, row);
    }

    /// <summary>Whether the move is run in the name of who sends this: an undo may have passed to somebody else meanwhile.</summary>
    public bool AreRunFor(CaseMove move) => move.StartedById == context.SignedIn.Id;

    /// <summary>Lets a case go on as was judged.</summary>
    /// <returns>Why it cannot; null where it does.</returns>
    public Refusal? Follow(RectificationCase one, MoveVerdict verdict, CaseMove move, VersionMove version)
    {
        if (verdict is not MoveAllowed allowed)
            return ((MoveRefused)verdict).Refusal;
        try
        {
            one.FollowDefinition(allowed.Next, new Act(
                context.SignedIn, time.Today, time.Now, move.Reason, Details(one.Stage, allowed.Next, move, version)));
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal; // Refused before anything was changed.
        }
    }

    private static string Details(string stage, Continuation next, CaseMove move, VersionMove version)
    {
        var (from, to) = (version.From.Stage(stage).Label, version.To.Stage(next.Stage.Name).Label);
        return $"{(move.IsUndoing ? "撤回流程迁移：" : "")}由“{version.From.Name}”第{version.From.Version}版"
            + $"转为“{version.To.Name}”第{version.To.Version}版{(from == to ? "" : $"，环节由“{from}”转为“{to}”")}";
    }
}
