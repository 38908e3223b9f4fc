using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Work;

/// <summary>我的待办: one list, the most urgent first, a page at a time; the counts are those of the lists.</summary>
public class GetWorkTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Pages_by_key_hold_every_item_once_and_in_order(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        await running.Bureau.PlanningAsync(running.NextNumber());
        var client = await running.Bureau.AsAsync(Colleague.Liaison);
        var whole = (await running.Bureau.WorkAsync(Colleague.Liaison)).Select(row => row.Id()).ToList();
        var paged = new List<Guid>();
        string? after = "";
        do
        {
            var slice = await client.GetAsync($"/api/v1/work?size=5&after={Uri.EscapeDataString(after)}", Cancel).ReadAsync();
            slice.GetProperty("total").GetInt32().ShouldBe(whole.Count);
            paged.AddRange(slice.GetProperty("rows").EnumerateArray().Select(row => row.Id()));
            after = slice.Text("next");
        }
        while (after is not null);

        whole.Count.ShouldBeGreaterThan(10);
        paged.ShouldBe(whole);
    }

    [Theory, EveryDatabase]
    public async Task Counts_are_those_of_the_lists(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync(running.NextNumber());
        await bureau.AssignedAsync(running.NextNumber());
        await bureau.ClaimAsync(Colleague.Office, (await bureau.ItemAsync(Colleague.Office, one.Number)).Id());

        foreach (var who in new[] { Colleague.Office, Colleague.OfficeVerifier, Colleague.Leader, Colleague.School, Colleague.Reporter })
        {
            var counts = await bureau.CountsAsync(who);
            foreach (var (kind, name) in new[] { ("All", "total"), ("Mine", "mine"), ("Unclaimed", "unclaimed"), ("Personal", "personal") })
                counts.Number(name).ShouldBe((await bureau.WorkAsync(who, $"&kind={kind}")).Count, $"{who} {kind}");
            var all = await bureau.WorkAsync(who);
            counts.Number("overdue").ShouldBe(all.Count(row => row.Text("light") == "Red"));
            counts.Number("soon").ShouldBe(all.Count(row => row.Text("light") == "Yellow"));
        }
        (await bureau.CountsAsync(Colleague.Office)).Number("mine").ShouldBeGreaterThan(0);
    }

    [Theory, EveryDatabase]
    public async Task What_is_due_first_comes_first(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        await running.Bureau.ImplementingAsync(running.NextNumber());
        await running.Bureau.AssignedAsync(running.NextNumber());

        var due = (await running.Bureau.WorkAsync(Colleague.Office)).Select(row => row.Text("dueOn") ?? "9999").ToList();

        due.Count.ShouldBeGreaterThan(1);
        due.ShouldBe(due.Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_place_that_is_none_and_a_page_of_nothing_are_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Office);

        foreach (var query in new[] { "after=nowhere", "size=0", "size=201", "kind=Others" })
            (await client.GetAsync($"/api/v1/work?{query}", Cancel).RefusedAsync()).Status.ShouldBe(400, query);
    }
}
