using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Supervision;

/// <summary>The database says of every order what the order says of itself.</summary>
public class SupervisionQueryTests(TestDatabases databases)
{
    private static readonly DateOnly Issued = new(2020, 6, 1);
    private static readonly DateOnly Due = new(2020, 6, 10);

    [Theory, EveryDatabase]
    public async Task Every_order_is_in_exactly_the_state_that_it_has_on_the_day(DatabaseProvider provider)
    {
        await using var bureau = await Tallies.Bureau.OpenAsync(databases, provider);
        var one = await bureau.Register(item => item.Assigned(bureau, new DateOnly(2020, 12, 31), Tallies.Bureau.On(new(2019, 11, 20))));
        await bureau.With(db =>
        {
            ReplyVerdict[][] stories = [[], [ReplyVerdict.Pending], [ReplyVerdict.Returned], [ReplyVerdict.Returned, ReplyVerdict.Pending], [ReplyVerdict.Returned, ReplyVerdict.Accepted]];
            db.SupervisionOrders.AddRange(stories.Select((story, index) => Told(one.Id, bureau.Office.Id, index + 1, story)));
            return db.SaveChangesAsync();
        });

        foreach (var day in new[] { Due, Due.AddDays(1) })
        {
            var orders = await bureau.With(db => db.SupervisionOrders.AsNoTracking().Include(order => order.Replies).ToListAsync());
            foreach (var state in Enum.GetValues<SupervisionState>())
                (await bureau.With(db => db.SupervisionOrders.InState(state, day).Select(order => order.Ordinal).Order().ToListAsync()))
                    .ShouldBe(orders.Where(order => order.StateOn(day) == state).Select(order => order.Ordinal).Order().ToList(), $"{state} on {day}");
        }
    }

    private static SupervisionOrder Told(Guid caseId, Guid unitId, int ordinal, ReplyVerdict[] story)
    {
        var moment = Tallies.Bureau.Moment(Issued);
        var order = new SupervisionOrder(caseId, unitId, ordinal, new SupervisionTerms("事由", "要求", Due), Actor.System, Issued, moment);
        var member = new Actor(Guid.NewGuid(), "经办人", new HashSet<Guid> { unitId }, new HashSet<AccountRole> { AccountRole.UnitMember });
        foreach (var verdict in story)
        {
            order.Reply("回复", null, member, unitId, Issued, moment);
            if (verdict != ReplyVerdict.Pending)
                order.Decide(order.Replies.Count, verdict, "意见", Actor.System, Issued);
        }
        return order;
    }
}
