using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Linking;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Verification;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Every number at any day, as known at any moment, is what a slow recount of the history says.</summary>
public class RecountTests(TestDatabases databases)
{
    /// <summary>Ten thousand on the two databases that every run has.</summary>
    private const int Cases = 5000;

    /// <summary>Parts of the first of them, several of some.</summary>
    private const int Parts = 400;

    private static readonly Gen<(int AsOf, int Known)[]> Points =
        Gen.Select(Gen.Int[-5, 700], Gen.Int[-5, 750]).Array[4];

    [Theory, EveryDatabase]
    public Task Tallies_equal_a_slow_recount_of_random_histories(DatabaseProvider provider) =>
        Gen.Select(RandomLife.Gen.Array[Cases], RandomPart.Gen.Array[Parts], Points, Gen.Int[0, 1_000_000].Array[40]).SampleAsync(
            async (lives, parts, points, links) => await Compare(provider, lives, parts, points, links), iter: 1, threads: 1,
            print: _ => "");

    private async Task Compare(DatabaseProvider provider, RandomLife[] lives, RandomPart[] parts, (int AsOf, int Known)[] points, int[] choices)
    {
        await using var bureau = await OpenAsync(databases, provider, new DateOnly(2020, 2, 1));
        var audit = await bureau.AddSource("SJ2020", SourceKind.Audit, new DateOnly(2020, 1, 15), aspects: 2);
        var wholes = new List<Guid>();
        foreach (var some in lives.Chunk(500))
            wholes.AddRange((await bureau.RegisterAll(some.Select(life => (
                (Action<RectificationCase>)(one => life.Live(one, bureau)), life.Audit ? audit : bureau.Source, life.Aspect)))).Select(one => one.Id));
        await bureau.SplitAll(parts.Select(part => (
            wholes[part.Of], On(new DateOnly(2020, 1, 15).AddDays(part.After)), (Action<RectificationCase>)(one => part.Life.Live(one, bureau)))));
        var links = await LinkSome(bureau, audit, choices);
        bureau.Clock.SetUtcNow(Moment(new DateOnly(2022, 1, 1)));
        var recount = await bureau.With(async db => new SlowRecount(
            await db.Cases.AsNoTracking().ToListAsync(),
            (await db.History.AsNoTracking().OrderBy(line => line.Sequence).ToListAsync()).ToLookup(line => line.CaseId)));

        // The last one when all is known, links and late entries included.
        foreach (var (asOf, known) in points.Append((700, 774)))
            await new Comparison(bureau, recount, links, Feedback.AddDays(asOf), Moment(Feedback.AddDays(known))).Run();
        (await bureau.Send(new VerifyLedger())).ShouldSatisfyAllConditions(
            report => report.Cases.ShouldBe(Cases + Parts),
            report => report.Discrepancies.ShouldBeEmpty());
    }

    /// <summary>Links findings of the two sources, every ten days two, and takes some links away again.</summary>
    private static async Task<SlowLinks> LinkSome(Bureau bureau, FindingSource audit, int[] choices)
    {
        var known = new SlowLinks();
        var findings = (await bureau.With(db => db.Findings.AsNoTracking().OrderBy(one => one.Ordinal).Take(Cases).ToListAsync()))
            .ToLookup(one => one.SourceId == audit.Id);
        // Out of few, so that chains of several come about.
        var (theirs, own) = (findings[true].Take(12).ToList(), findings[false].Take(12).ToList());
        foreach (var choice in choices)
        {
            bureau.Clock.Advance(TimeSpan.FromDays(10));
            var (one, other) = (theirs[choice % theirs.Count], own[choice / 100 % own.Count]);
            await bureau.Link(one, audit, other, bureau.Source, known);
        }
        return known;
    }

    /// <summary>All numbers at one day and one moment.</summary>
    private sealed class Comparison(Bureau bureau, SlowRecount recount, SlowLinks links, DateOnly asOf, DateTimeOffset known)
    {
        private readonly IReadOnlyList<SlowCase> standing = recount.StandingAt(asOf, known);

        private string Where => $"as of {asOf}, known at {known}";

        public async Task Run()
        {
            (await bureau.Send(new GetTally { AsOf = asOf, KnownAt = known })).Tally.ShouldBe(Slow(standing), Where);
            await Groups(TallyDimension.Source, one => [one.Case.SourceId.ToString()]);
            await Groups(TallyDimension.Kind, one => [one.Case.SourceId == bureau.Source.Id ? "RoutineInspection" : "Audit"]);
            await Groups(TallyDimension.Unit, one => [one.Text("LeadUnitId") ?? ""]);
            await Groups(TallyDimension.AssistingUnit, one => one.Assisting.Select(unit => unit.ToString()));
            await Groups(TallyDimension.Leader, one => [one.Text("LeaderId") ?? ""]);
            await Groups(TallyDimension.Aspect, one => [one.Case.AspectId.ToString()]);
            await Groups(TallyDimension.Type, one => [one.Text("Type") ?? ""]);
            await Groups(TallyDimension.Year, one => [one.Case.SourceId == bureau.Source.Id ? "2019" : "2020"]);
            await Scopes();
            await Statuses();
            await Combined();
            await Balances();
        }

        private Tally Slow(IEnumerable<SlowCase> some) => SlowRecount.Count(some, asOf);

        private async Task Groups(TallyDimension by, Func<SlowCase, IEnumerable<string>> keys)
        {
            var expected = standing.SelectMany(one => keys(one).Select(key => (Key: key, One: one)))
                .GroupBy(pair => pair.Key, pair => pair.One).ToDictionary(same => same.Key, same => Slow(same));
            var counted = (await bureau.Send(new GetTallyGroups(by) { AsOf = asOf, KnownAt = known })).Lines
                .ToDictionary(line => line.Key, line => line.Tally);
            counted.ShouldBe(expected, ignoreOrder: true, $"by {by}, {Where}");
        }

        private async Task Scopes()
        {
            var (unit, leader) = (bureau.Finance.Id, bureau.Leader.Id);
            (await Tally(new GetTally { LeadUnitId = unit, Type = RectificationType.Continuing })).ShouldBe(Slow(standing.Where(one =>
                one.Text("LeadUnitId") == unit.ToString() && one.Text("Type") == "Continuing")), Where);
            (await Tally(new GetTally { AssistingUnitId = unit, Year = 2020 })).ShouldBe(Slow(standing.Where(one =>
                one.Assisting.Contains(unit) && one.Case.SourceId != bureau.Source.Id)), Where);
            (await Tally(new GetTally { LeaderId = leader, DueFrom = asOf, DueTo = asOf.AddDays(100) })).ShouldBe(Slow(standing.Where(one =>
                one.Text("LeaderId") == leader.ToString() && one.Date("Deadline") >= asOf && one.Date("Deadline") <= asOf.AddDays(100))), Where);
        }

        private async Task<Tally> Tally(GetTally query) => (await bureau.Send(query with { AsOf = asOf, KnownAt = known })).Tally;

        private async Task Statuses() => (await bureau.Send(new GetStatusTable { AsOf = asOf, KnownAt = known }))
            .Select(line => (line.UnitId?.ToString(), line.Year, line.Status.ToString(), line.Count)).ShouldBe(
                standing.GroupBy(one => (
                        one.Text("LeadUnitId"), one.Case.SourceId == bureau.Source.Id ? 2019 : 2020, one.Text("Bucket")!))
                    .Select(same => (same.Key.Item1, same.Key.Item2, same.Key.Item3, same.Count())), ignoreOrder: true, Where);

        private async Task Combined()
        {
            var line = await bureau.Send(new GetCombinedTally { AsOf = asOf, KnownAt = known });
            line.Sum.ShouldBe(Slow(standing), Where);
            (line.Distinct, line.LinkedGroups).ShouldBe(links.Count(standing, known), Where);
            (await Once(TallyFigure.Total), await Once(TallyFigure.Open), await Once(TallyFigure.Completed), await Once(TallyFigure.Sustained), await Once(TallyFigure.CompletedOnce))
                .ShouldBe((line.Distinct.Total, line.Distinct.Open, line.Distinct.Completed, line.Distinct.Sustained, line.Distinct.CompletedOnce), Where);
        }

        private async Task<int> Once(TallyFigure figure) =>
            (await bureau.Send(new GetTallyRows { AsOf = asOf, KnownAt = known, Figure = figure, Once = true, Size = 1 })).Total;

        private async Task Balances()
        {
            var first = asOf.AddDays(-90);
            var view = await bureau.Send(new GetBalance { From = first, AsOf = asOf, KnownAt = known });
            view.Whole.ShouldBe(recount.Balance(_ => true, first, asOf, known), Where);
            view.Whole.Holds.ShouldBeTrue(Where);
            foreach (var (source, balance) in view.Sources)
                balance.ShouldBe(recount.Balance(one => one.SourceId == source, first, asOf, known), Where);
            var (unit, leader) = ($"{bureau.Finance.Id}", $"{bureau.Leader.Id}");
            // Two of them at each point: a recount of one reads every line.
            await Task.WhenAll(new Func<Task>[]
            {
                () => Part(new GetBalance { LeadUnitId = bureau.Finance.Id }, facts => Text(facts, "LeadUnitId") == unit),
                () => Part(new GetBalance { LeadUnitId = Guid.Empty }, facts => Text(facts, "LeadUnitId") is null),
                () => Part(new GetBalance { LeaderId = bureau.Leader.Id }, facts => Text(facts, "LeaderId") == leader),
                () => Part(new GetBalance { WithoutType = true }, facts => Text(facts, "Type") is null),
                () => Part(
                    new GetBalance { Type = RectificationType.Continuing, LeadUnitId = bureau.Finance.Id },
                    facts => Text(facts, "Type") == "Continuing" && Text(facts, "LeadUnitId") == unit),
            }.Where((_, place) => (place + asOf.DayNumber) % 5 < 2).Select(check => check()));
        }

        private async Task Part(GetBalance query, Func<JsonElement, bool> holds)
        {
            var first = asOf.AddDays(-90);
            var part = (await bureau.Send(query with { From = first, AsOf = asOf, KnownAt = known })).Whole;
            part.ShouldBe(recount.PartBalance(holds, first, asOf, known), Where);
            part.Holds.ShouldBeTrue(Where);
        }

        private static string? Text(JsonElement facts, string name) => facts.GetProperty(name).GetString();
    }
}
