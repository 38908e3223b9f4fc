using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Features.Tallies.HalfYear.Moves;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Each number of a balance has as many moves behind it as it says, for every period (rule 11).</summary>
public class BalanceMovesTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task The_moves_are_as_many_as_the_balance_says(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2019, 12, 1))).Reopened(On(new(2020, 2, 1))));
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))).Reopened(On(new(2020, 3, 1))).Closed(On(new(2020, 4, 1))));
        await bureau.Register(one => one.Withdrawn(On(new(2020, 5, 1))));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(new(2020, 1, 2))).Planning(On(new(2020, 4, 3))));

        foreach (var period in Enum.GetValues<ReportPeriod>())
        {
            var balance = (await bureau.Send(new GetHalfYearReport { AsOf = MidYear, Period = period })).Sources.ShouldHaveSingleItem().Balance;
            balance.Holds.ShouldBeTrue();
            foreach (var flow in Enum.GetValues<BalanceFlow>())
                (await PageAsync(bureau, flow, period)).Total.ShouldBe(flow.Of(balance), $"{flow} of {period}");
        }
    }

    [Theory, EveryDatabase]
    public async Task What_is_handed_on_leaves_one_unit_and_comes_to_the_other(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var handed = await bureau.Register(one => one.Assigned(bureau, MidYear, On(new(2019, 12, 1))).Planning(On(new(2020, 1, 5)))
            .Assigned(bureau, MidYear, On(new(2020, 3, 1)), lead: bureau.Finance));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(new(2020, 2, 1))).Closed(On(new(2020, 4, 1))));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(new(2019, 12, 1)), lead: bureau.Finance).Closed(On(new(2020, 2, 1)))
            .Reopened(On(new(2020, 5, 1))));
        await bureau.Register();

        var (office, finance) = (await Of(bureau.Office.Id), await Of(bureau.Finance.Id));

        office.ShouldBe(new Balance { Opening = 1, MovedIn = 1, Closed = 1, MovedOut = 1, Closing = 0 });
        finance.ShouldBe(new Balance { Opening = 1, MovedIn = 1, Reopened = 1, Closed = 1, MovedOut = 0, Closing = 2 });
        (await Of(Guid.Empty)).ShouldBe(new Balance { Opening = 2, MovedIn = 0, MovedOut = 1, Closing = 1 });
        var gone = await bureau.Send(new GetBalanceMoves { SourceId = bureau.Source.Id, LeadUnitId = bureau.Office.Id, Flow = BalanceFlow.MovedOut, AsOf = MidYear });
        gone.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Number.ShouldBe(handed.Number), row => row.HandedOn.ShouldBe("牵头单位：办公室 → 财务科"));

        async Task<Balance> Of(Guid unit)
        {
            var balance = (await bureau.Send(new GetHalfYearReport { AsOf = MidYear, LeadUnitId = unit })).Sources.ShouldHaveSingleItem().Balance;
            balance.Holds.ShouldBeTrue();
            foreach (var flow in Enum.GetValues<BalanceFlow>())
                (await bureau.Send(new GetBalanceMoves { SourceId = bureau.Source.Id, LeadUnitId = unit, Flow = flow, AsOf = MidYear })).Total
                    .ShouldBe(flow.Of(balance), $"{flow}");
            return balance;
        }
    }

    [Theory, EveryDatabase]
    public async Task An_assisting_unit_and_a_deadline_have_no_balance(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);

        foreach (var query in new[] { new GetBalance { AssistingUnitId = bureau.Office.Id }, new GetBalance { DueTo = MidYear } })
            (await Should.ThrowAsync<RefusedException>(() => bureau.Send(query))).Refusal.ShouldBeOfType<BalanceOfMovingScope>();
    }

    [Theory, EveryDatabase]
    public async Task A_move_is_told_with_its_stages_and_its_day(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var closed = await bureau.Register(one => one.Planning(On(new(2019, 12, 2))).Closed(On(new(2020, 5, 1), recordedOn: new(2020, 5, 9))));

        var page = await PageAsync(bureau, BalanceFlow.Closed, ReportPeriod.Quarter);

        page.From.ShouldBe(new DateOnly(2020, 4, 1));
        page.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Number.ShouldBe(closed.Number),
            row => (row.FromStage, row.ToStage).ShouldBe(("制定措施", "已销号")),
            row => (row.EffectiveOn, row.RecordedAt).ShouldBe((new DateOnly(2020, 5, 1), Moment(new(2020, 5, 9)))));
        (await bureau.Send(new GetBalanceMoves
        {
            SourceId = bureau.Source.Id, Flow = BalanceFlow.Closed, AsOf = MidYear, KnownAt = Moment(new(2020, 5, 8)),
        })).Total.ShouldBe(0);
    }

    [Fact]
    public void An_address_leads_back_to_the_same_moves()
    {
        var asked = new GetBalanceMoves
        {
            SourceId = Guid.CreateVersion7(), LeadUnitId = Guid.Empty, LeaderId = Guid.CreateVersion7(), Type = RectificationType.Continuing,
            Flow = BalanceFlow.Reopened, AsOf = MidYear, KnownAt = Moment(MidYear), Period = ReportPeriod.Year, Skip = 50,
        };

        MovesAddress.Read("http://localhost/" + MovesAddress.Page(asked)).ShouldBe(asked);
        MovesAddress.Read("http://localhost/report/moves?flow=99&period=x&asOf=y").ShouldBe(new GetBalanceMoves());
    }

    private static Task<BalanceMovePage> PageAsync(Bureau bureau, BalanceFlow flow, ReportPeriod period) =>
        bureau.Send(new GetBalanceMoves { SourceId = bureau.Source.Id, Flow = flow, AsOf = MidYear, Period = period });
}
