using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>tallies.md, rule 13: a correction is a new snapshot that names the old, and the old stays as it is.</summary>
public class SnapshotCorrectionTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    private static readonly Actor Reporter = new(
        Guid.CreateVersion7(), "起草人", new HashSet<Guid>(), new HashSet<AccountRole> { AccountRole.Reporter });

    [Theory, EveryDatabase]
    public async Task Late_and_backdated_entries_leave_the_old_to_the_byte_and_are_listed_by_the_new(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var late = await bureau.Register(one => one.Planning(On(new(2019, 12, 1))));
        var backdated = await bureau.Register(one => one.Closed(On(new(2020, 5, 1))));
        var untouched = await bureau.Register(one => one.Closed(On(new(2020, 3, 1))));
        var old = await bureau.Send(new TakeSnapshot { AsOf = MidYear }, Reporter);
        var before = await Stored(bureau, old.Id);

        bureau.Clock.Advance(TimeSpan.FromDays(9));
        await bureau.Continue(late.Id, one => one.Closed(On(MidYear, recordedOn: new(2020, 7, 9))));
        await bureau.Continue(backdated.Id, one => one.Reopened(On(new(2020, 6, 1), recordedOn: new(2020, 7, 10))));
        var corrected = await bureau.Send(new TakeSnapshot { CorrectsId = old.Id, Reason = "补录两项" }, Reporter);

        (await Stored(bureau, old.Id)).ShouldBe(before);
        var comparison = await bureau.Send(new CompareSnapshots(old.Id, corrected.Id), Reporter);
        comparison.Restatements.Lines.Select(line => (line.Number, line.EffectiveOn, line.IsRestatement))
            .ShouldBe([(late.Number, MidYear, true), (backdated.Number, new DateOnly(2020, 6, 1), true)]);
        comparison.Moves.Select(move => $"{move.From}>{move.To}:{move.Count}").ShouldBe(["InProgress>Completed:1", "Completed>InProgress:1"]);
        comparison.Cases.Select(one => one.Number).ShouldBe([late.Number, backdated.Number]);
        comparison.Cases.ShouldNotContain(one => one.Number == untouched.Number);
        (comparison.From.Hash, comparison.To.Hash).ShouldBe((old.Hash, corrected.Hash));
    }

    [Theory, EveryDatabase]
    public async Task A_correction_names_the_old_and_the_old_says_by_which_it_was_corrected(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register();
        var first = await bureau.Send(new TakeSnapshot { AsOf = MidYear }, Reporter);
        var second = await bureau.Send(new TakeSnapshot { CorrectsId = first.Id, Reason = "数字有误" }, Reporter);
        bureau.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await bureau.Send(new TakeSnapshot { CorrectsId = second.Id, Reason = "还是有误" }, Reporter);

        (await Facts(bureau, first.Id)).CorrectedBy!.Id.ShouldBe(second.Id);
        var middle = await Facts(bureau, second.Id);
        (middle.AsOf, middle.Reason, middle.Corrects!.Id, middle.CorrectedBy!.Id).ShouldBe((MidYear, "数字有误", first.Id, third.Id));
        var list = await bureau.Send(new GetSnapshots { Year = 2020 }, Reporter);
        list.Single(one => one.Id == first.Id).CorrectedById.ShouldBe(second.Id);
        list.Single(one => one.Id == third.Id).CorrectsId.ShouldBe(second.Id);
    }

    [Theory, EveryDatabase]
    public async Task What_was_corrected_already_is_refused_with_the_newer(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var first = await bureau.Send(new TakeSnapshot { AsOf = MidYear }, Reporter);
        var second = await bureau.Send(new TakeSnapshot { CorrectsId = first.Id, Reason = "数字有误" }, Reporter);

        (await Refusal(bureau, new TakeSnapshot { CorrectsId = first.Id, Reason = "再更正" })).ShouldBe(new SnapshotCorrectedAlready(second.Id, second.Hash));
        (await Refusal(bureau, new TakeSnapshot { CorrectsId = second.Id, Reason = "再更正", AsOf = new DateOnly(2020, 6, 29) }))
            .ShouldBe(new CorrectionOfAnotherDay(MidYear));
        (await Refusal(bureau, new TakeSnapshot { CorrectsId = second.Id })).ShouldBeOfType<InputInvalid>().Errors.Keys.ShouldBe(["reason"]);
        (await Refusal(bureau, new TakeSnapshot { CorrectsId = Guid.CreateVersion7(), Reason = "无" })).ShouldBeOfType<SnapshotNotFound>();
    }

    [Theory, EveryDatabase]
    public async Task Of_two_corrections_at_once_one_is_taken(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var first = await bureau.Send(new TakeSnapshot { AsOf = MidYear }, Reporter);

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var failed = await Record.ExceptionAsync(() => bureau.Send(new TakeSnapshot { CorrectsId = first.Id, Reason = "更正" }, Reporter));
            return failed is null or RefusedException { Refusal: SnapshotCorrectedAlready }
                or DbUpdateException ? failed is null : throw failed;
        })));

        tries.Count(taken => taken).ShouldBe(1);
        (await bureau.With(db => db.Snapshots.CountAsync(one => one.CorrectsId == first.Id))).ShouldBe(1);
    }

    private static async Task<Refusal> Refusal(Bureau bureau, TakeSnapshot command) =>
        (await Should.ThrowAsync<RefusedException>(() => bureau.Send(command, Reporter))).Refusal;

    private static async Task<SnapshotFacts> Facts(Bureau bureau, Guid id) => (await bureau.Send(new GetSnapshot(id), Reporter)).Facts;

    /// <summary>Every column of the head and of the rows.</summary>
    private static Task<string> Stored(Bureau bureau, Guid id) => bureau.With(async db =>
    {
        var one = await db.Snapshots.AsNoTracking().Include(one => one.Rows.OrderBy(row => row.CaseNumber)).SingleAsync(one => one.Id == id);
        one.Rows.Count.ShouldBe(3);
        return System.Text.Json.JsonSerializer.Serialize(one);
    });
}
