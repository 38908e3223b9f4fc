using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Outcomes;
using Rectify.Server.Features.Publication;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>What a note of the timeline is about.</summary>
public enum CaseNoteKind
{
    /// <summary>整改成果.</summary>
    Outcome,

    /// <summary>公开限制.</summary>
    Publication,

    /// <summary>督办单.</summary>
    Supervision,
}

/// <summary>Something that was done about a case without a step of its lifecycle: it stands beside the history, not in its chain.</summary>
/// <param name="On">The day, in the bureau's zone.</param>
/// <param name="At">The moment, UTC; null where only the day is kept.</param>
public sealed record CaseNote(CaseNoteKind Kind, DateOnly On, DateTimeOffset? At, string Who, string What, string? Words);

/// <summary>Reads what was done about a case beside its lifecycle, the newest first.</summary>
internal sealed class CaseNotes(RectifyDbContext db, BureauTime time)
{
    public async Task<IReadOnlyList<CaseNote>> Of(RectificationCase one, CancellationToken stop)
    {
        var outcomes = await db.Outcomes.AsNoTracking().Where(row => row.CaseId == one.Id).ToListAsync(stop);
        var marks = await db.PublicationMarks.AsNoTracking().Where(row => row.FindingId == one.FindingId).ToListAsync(stop);
        var orders = await db.SupervisionOrders.AsNoTracking().Include(row => row.Replies).Where(row => row.CaseId == one.Id).ToListAsync(stop);
        return
        [
            .. outcomes.SelectMany(Notes).Concat(orders.SelectMany(Notes))
                .Concat(marks.Select(mark => Note(CaseNoteKind.Publication, mark.SetAt, mark.SetBy, "设置公开限制", $"{mark.Kind.Word()}：{mark.Reason}")))
                .Concat(marks.Where(mark => mark.ClearedAt is not null).Select(mark => Note(
                    CaseNoteKind.Publication, mark.ClearedAt!.Value, mark.ClearedBy, "解除公开限制", $"{mark.Kind.Word()}：{mark.ClearedBecause}")))
                .OrderByDescending(note => note.At ?? time.EndOf(note.On)),
        ];
    }

    private IEnumerable<CaseNote> Notes(Outcome one)
    {
        var words = $"{one.Kind.Word()}{OutcomeWords.Figure(one.Kind, one.Count, one.Amount)}{(one.Title is null ? "" : $"：{one.Title}")}";
        yield return Note(CaseNoteKind.Outcome, one.RecordedAt, one.RecordedBy, "登记整改成果", words);
        if (one.VoidedAt is { } at)
            yield return Note(
                CaseNoteKind.Outcome, at, one.VoidedBy, one.ReplacedById is null ? "作废整改成果" : "更正整改成果", $"{words}\n原因：{one.VoidedBecause}");
    }

    private IEnumerable<CaseNote> Notes(SupervisionOrder one)
    {
        yield return Note(CaseNoteKind.Supervision, one.IssuedAt, one.IssuedBy, "签发督办单", $"{one.Number}：{one.Reason}");
        foreach (var reply in one.Replies)
        {
            yield return Note(CaseNoteKind.Supervision, reply.RepliedAt, reply.RepliedBy, "回复督办单", $"{one.Number}：{reply.Text}");
            if (reply.DecidedOn is { } day)
                yield return new CaseNote(
                    CaseNoteKind.Supervision, day, null, reply.DecidedBy ?? "", $"督办{reply.Verdict.Word()}",
                    reply.Opinion is null ? one.Number : $"{one.Number}：{reply.Opinion}");
        }
        if (one.WithdrawnAt is { } at)
            yield return Note(CaseNoteKind.Supervision, at, one.WithdrawnBy, "撤回督办单", $"{one.Number}：{one.WithdrawnBecause}");
    }

    private CaseNote Note(CaseNoteKind kind, DateTimeOffset at, string? who, string what, string words) =>
        new(kind, time.DayOf(at), at, who ?? "", what, words);
}
