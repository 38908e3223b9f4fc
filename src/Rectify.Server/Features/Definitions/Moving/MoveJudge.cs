using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Versions;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>A case and what a move would do to it; <see cref="Refusal"/> says why it would not.</summary>
internal sealed record JudgedCase(Guid Id, string Number, string FromStage, string ToStage, Refusal? Refusal);

/// <summary>Judges cases for a move. The dry run, the start and each row ask the same.</summary>
internal sealed class MoveJudge(RectifyDbContext db, DefinitionCatalog definitions, WorkCalendars calendars, BureauTime time)
{
    private const int Chunk = 500;

    /// <summary>The move from one version to another.</summary>
    /// <exception cref="RefusedException">There is no such version or no such stage, or both versions are the same.</exception>
    public VersionMove Of(MoveTerms terms) => Of(terms, isWayBack: false);

    /// <summary>The way back of one case of a move.</summary>
    public VersionMove BackOf(CaseMove move, CaseMoveRow row) => Of(StoredTerms.BackOf(move, row), isWayBack: true);

    private VersionMove Of(MoveTerms terms, bool isWayBack)
    {
        if ((terms.FromKey, terms.FromVersion) == (terms.ToKey, terms.ToVersion))
            throw new RefusedException(new SameVersion());
        var move = new VersionMove(
            Find("fromVersion", terms.FromKey, terms.FromVersion), Find("toVersion", terms.ToKey, terms.ToVersion), terms.StageMap)
        {
            IsWayBack = isWayBack,
        };
        foreach (var (old, target) in terms.StageMap)
        {
            RefuseUnknown(move.From, old);
            RefuseUnknown(move.To, target);
        }
        return move;
    }

    /// <summary>Every case that follows the version moved from, in the order of their numbers.</summary>
    public async IAsyncEnumerable<JudgedCase> All(VersionMove move, [EnumeratorCancellation] CancellationToken stop)
    {
        var after = "";
        while (await Next(move.From, after, stop) is { Count: > 0 } cases)
        {
            foreach (var one in cases)
                yield return Judged(one, move, await Judge(move, one, stop));
            after = cases[^1].Number;
        }
    }

    /// <summary>Says whether one case can be moved, and how.</summary>
    public async Task<MoveVerdict> Judge(VersionMove move, RectificationCase one, CancellationToken stop) =>
        (one.DefinitionKey, one.DefinitionVersion) == (move.From.Key, move.From.Version)
            ? move.Judge(one.Snapshot(), time.Today, await calendars.Current(stop))
            : new MoveRefused(new CaseLeftVersion());

    /// <summary>A case with what a move changes of it.</summary>
    public Task<RectificationCase> Load(Guid id, CancellationToken stop) => db.Cases
        .Include(item => item.Units)
        .Include(item => item.Proposals.Where(proposal => proposal.State == ProposalState.Pending))
        .Include(item => item.WorkItems.Where(work => work.ClosedOn == null))
        .Include(item => item.Intervals.Where(interval =>
            interval.EffectiveTo == StatusInterval.OpenEnd && interval.RecordedTo == StatusInterval.StillKnown))
        .AsSplitQuery()
        .FirstAsync(item => item.Id == id, stop);

    private Task<List<RectificationCase>> Next(LifecycleDefinition from, string after, CancellationToken stop) => db.Cases.AsNoTracking()
        .Where(one => one.DefinitionKey == from.Key && one.DefinitionVersion == from.Version)
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
        .Where(one => string.Compare(one.Number, after) > 0)
#pragma warning restore CA1309
        .Include(item => item.Units)
        .Include(item => item.Proposals.Where(proposal => proposal.State == ProposalState.Pending))
        .OrderBy(one => one.Number).Take(Chunk).AsSplitQuery().ToListAsync(stop);

    private static JudgedCase Judged(RectificationCase one, VersionMove move, MoveVerdict verdict) =>
        new(one.Id, one.Number, one.Stage, move.TargetOf(one.Stage), (verdict as MoveRefused)?.Refusal);

    private LifecycleDefinition Find(string input, string key, int version)
    {
        try
        {
            return definitions.Get(key, version);
        }
        catch (KeyNotFoundException)
        {
            throw new RefusedException(new VersionNotFound(input, key, version));
        }
    }

    private static void RefuseUnknown(LifecycleDefinition definition, string? stage)
    {
        if (definition.Stages.All(one => one.Name != stage))
            throw new RefusedException(new UnknownStageInMap(stage ?? ""));
    }
}
