using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Verification;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Verification;

/// <summary>Outcomes, supervision orders and publication marks have no chain, but rows that do not agree are found and named.</summary>
public class VerifyRecordsTests(TestDatabases databases)
{
    private static readonly DateOnly Day = new(2020, 6, 1);

    private static readonly (Func<RectifyDbContext, Rows, Task<int>> Change, DiscrepancyKind Kind, string Message)[] Changes =
    [
        ((db, rows) => db.Outcomes.Where(one => one.Id == rows.Outcomes[0])
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EvidenceId, rows.ForeignEvidence)), DiscrepancyKind.Outcome, "佐证材料不属于该事项"),
        ((db, rows) => db.Outcomes.Where(one => one.Id == rows.Outcomes[1])
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.VoidedBy, "别人")), DiscrepancyKind.Outcome, "未作废却带有作废信息"),
        ((db, rows) => db.Outcomes.Where(one => one.Id == rows.Outcomes[2])
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReplacedById, rows.ForeignOutcome)), DiscrepancyKind.Outcome, "所指的新记录不属于该事项"),
        ((db, _) => db.SupervisionOrders.Where(one => one.Ordinal == 2).ExecuteDeleteAsync(), DiscrepancyKind.Supervision, "缺少督办〔2020〕2号"),
        ((db, _) => db.Set<SupervisionReply>()
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DecidedById, (Guid?)null)), DiscrepancyKind.Supervision, "督办〔2020〕1号的回复"),
        ((db, _) => db.PublicationMarks.Where(one => one.Ordinal == 1).ExecuteDeleteAsync(), DiscrepancyKind.Publication, "第2次“敏感”公开限制"),
    ];

    [Theory, EveryDatabase]
    public async Task Rows_that_agree_are_whole_and_each_that_does_not_is_named(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var rows = await Keep(bureau);
        (await bureau.Send(new VerifyLedger())).ShouldSatisfyAllConditions(
            report => report.Discrepancies.ShouldBeEmpty(), report => report.Records.ShouldBe(5 + 3 + 2));

        foreach (var (change, kind, message) in Changes)
        {
            (await bureau.With(db => change(db, rows))).ShouldBe(1, message);
            (await bureau.Send(new VerifyLedger { Part = VerificationPart.Records })).Discrepancies
                .ShouldContain(found => found.Kind == kind && found.Message.Contains(message), message);
        }
        (await bureau.Send(new VerifyLedger())).Count.ShouldBe(Changes.Length, "Nothing is named that was not changed.");
    }

    private static async Task<Rows> Keep(Bureau bureau)
    {
        var (own, foreign) = (await Proven(bureau), await Proven(bureau));
        Outcome[] outcomes = [RuleOf(own), RuleOf(own), RuleOf(own), RuleOf(own)];
        outcomes[2].ReplaceBy(outcomes[3], "名称有误", Actor.System, Moment(Day));
        var other = RuleOf(foreign);
        await bureau.With(db =>
        {
            db.Outcomes.AddRange([.. outcomes, other]);
            db.SupervisionOrders.AddRange(Settled(own, bureau), Order(own, bureau, 2), Order(own, bureau, 3));
            db.PublicationMarks.AddRange(Cleared(own), new PublicationMark(own.FindingId, PublicationMarkKind.Sensitive, 2, "涉及个人", Actor.System, Moment(Day)));
            return db.SaveChangesAsync();
        });
        return new Rows([.. outcomes.Select(one => one.Id)], other.Id, foreign.Evidence[0].Id);
    }

    private static Task<RectificationCase> Proven(Bureau bureau) => bureau.Register(one =>
    {
        one.Assigned(bureau, new DateOnly(2020, 12, 31), On(Feedback));
        one.Attach(EvidenceItem.Reference(one.Id, null, null, "印发的制度", Day, "市体〔2020〕5号")
            .UploadedByPerson(Guid.CreateVersion7(), "科员", Moment(Day)));
    });

    private static Outcome RuleOf(RectificationCase one) => Outcome.Record(
        one.Id, new OutcomeFacts(OutcomeKind.RuleMade, 1, null, "接待办法", null, Day, one.Evidence[0].Id), Actor.System, Moment(Day), Day);

    private static SupervisionOrder Order(RectificationCase one, Bureau bureau, int ordinal) => new(
        one.Id, bureau.Office.Id, ordinal, new SupervisionTerms("进度滞后", "说明原因", Day.AddDays(9)), Actor.System, Day, Moment(Day));

    private static SupervisionOrder Settled(RectificationCase one, Bureau bureau)
    {
        var order = Order(one, bureau, 1);
        var member = new Actor(Guid.CreateVersion7(), "经办人", new HashSet<Guid> { bureau.Office.Id }, new HashSet<AccountRole> { AccountRole.UnitMember });
        order.Reply("已印发", one.Evidence[0].Id, member, bureau.Office.Id, Day, Moment(Day));
        order.Decide(1, ReplyVerdict.Accepted, null, Actor.System, Day);
        return order;
    }

    private static PublicationMark Cleared(RectificationCase one)
    {
        var mark = new PublicationMark(one.FindingId, PublicationMarkKind.Sensitive, 1, "涉及个人", Actor.System, Moment(Day));
        mark.Clear("已公开", Actor.System, Moment(Day));
        return mark;
    }

    private sealed record Rows(IReadOnlyList<Guid> Outcomes, Guid ForeignOutcome, Guid ForeignEvidence);
}
