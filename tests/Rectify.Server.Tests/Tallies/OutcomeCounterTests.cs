using CsCheck;
using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Outcomes as of any day, as known at any moment, are what counting one record after the other says.</summary>
public class OutcomeCounterTests(TestDatabases databases)
{
    private const int Cases = 12;

    private static readonly Gen<Told[]> Records =
        Gen.Select(Gen.Int[0, Cases - 1], Gen.Enum<OutcomeKind>(), Gen.Int[1, 100_000], Gen.Int[0, 300], Gen.Int[0, 60], Gen.Int[0, 120],
            (at, kind, size, effective, late, voided) => new Told(at, kind, size, effective, effective + late, voided > 60 ? null : effective + late + voided)).Array[150];

    private static readonly Gen<(int AsOf, int Known)[]> Points = Gen.Select(Gen.Int[-5, 380], Gen.Int[-5, 430]).Array[15];

    [Theory, EveryDatabase]
    public Task They_equal_a_slow_recount_and_have_exactly_their_rows(DatabaseProvider provider) =>
        Gen.Select(Records, Points).SampleAsync(async (told, points) => await Compare(provider, told, points), iter: 1, threads: 1);

    [Theory, EveryDatabase]
    public async Task Without_a_record_every_kind_is_zero(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register();

        var tally = await bureau.Send(new GetTallyOutcomes());

        tally.Kinds.ShouldBe(OutcomeKinds.All.Select(kind => new OutcomeCount(kind, 0, 0, 0)));
        (tally.Rules, tally.People, tally.Yuan).ShouldBe((0, 0, 0));
    }

    private async Task Compare(DatabaseProvider provider, Told[] told, (int AsOf, int Known)[] points)
    {
        await using var bureau = await OpenAsync(databases, provider, new DateOnly(2022, 1, 1));
        var cases = new List<RectificationCase>();
        for (var index = 0; index < Cases; index++)
            cases.Add(await bureau.Register(one => one.Assigned(
                bureau, new DateOnly(2020, 12, 31), On(Feedback), lead: cases.Count % 3 == 0 ? bureau.Finance : bureau.Office)));
        await Store(bureau, cases, told);

        foreach (var (asOf, known) in points)
        {
            var (day, moment) = (Feedback.AddDays(asOf), Moment(Feedback.AddDays(known)));
            var counts = told.Where(one => asOf >= 0 && known >= 0 && one.Counts(asOf, known)).ToList();
            await Compare(bureau, new GetTallyOutcomes { AsOf = day, KnownAt = moment }, counts);
            await Compare(
                bureau, new GetTallyOutcomes { AsOf = day, KnownAt = moment, LeadUnitId = bureau.Finance.Id },
                [.. counts.Where(one => one.At % 3 == 0)]);
        }
    }

    private static async Task Compare(Bureau bureau, GetTallyOutcomes query, IReadOnlyList<Told> expected)
    {
        var tally = await bureau.Send(query);
        foreach (var one in tally.Kinds)
        {
            var same = expected.Where(record => record.Kind == one.Kind).ToList();
            one.ShouldBe(new OutcomeCount(one.Kind, same.Count, same.Sum(record => record.Count ?? 0), same.Sum(record => record.Amount ?? 0)));
        }
        var page = await bureau.Send(new GetTallyOutcomeRows { AsOf = query.AsOf, KnownAt = query.KnownAt, LeadUnitId = query.LeadUnitId, Size = 200 });
        page.Total.ShouldBe(expected.Count);
        page.Rows.Sum(row => row.Amount).ShouldBe(tally.Yuan);
        page.Rows.Sum(row => row.Count).ShouldBe(tally.Rules + tally.People);
    }

    private static Task<int> Store(Bureau bureau, List<RectificationCase> cases, Told[] told) => bureau.With(db =>
    {
        foreach (var record in told)
        {
            var proof = EvidenceItem.Reference(cases[record.At].Id, null, null, "凭证", Feedback, "存档1号")
                .UploadedByPerson(Guid.Empty, "系统", Moment(Feedback));
            var outcome = Outcome.Record(
                cases[record.At].Id, new OutcomeFacts(record.Kind, record.Count, record.Amount, "制度", null, Feedback.AddDays(record.Effective), proof.Id),
                Actor.System, Moment(Feedback.AddDays(record.Recorded)), DateOnly.MaxValue);
            if (record.Voided is { } day)
                outcome.Void("误登", Actor.System, Moment(Feedback.AddDays(day)));
            db.Evidence.Add(proof);
            db.Outcomes.Add(outcome);
        }
        return db.SaveChangesAsync();
    });

    /// <summary>A record, its days counted from the feedback.</summary>
    private sealed record Told(int At, OutcomeKind Kind, int Size, int Effective, int Recorded, int? Voided)
    {
        private bool IsMoney => Kind >= OutcomeKind.Recovered;

        public int? Count => IsMoney ? null : Size;

        /// <summary>Down to the fen, so that adding in binary fractions would show.</summary>
        public decimal? Amount => IsMoney ? Size * 1_000m + Size % 100 / 100m + 0.01m : null;

        public bool Counts(int asOf, int known) => Effective <= asOf && Recorded <= known && (Voided is null || Voided > known);
    }
}
