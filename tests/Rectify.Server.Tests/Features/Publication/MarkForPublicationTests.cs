using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Server.Features.Publication;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Publication;

/// <summary>公开限制: set and cleared by the liaison with a reason; what carries one is not published, and counted once.</summary>
public class MarkForPublicationTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_mark_is_set_once_shown_and_cleared_and_may_be_set_again(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());

        await one.DoAsync(Colleague.Liaison, "mark-for-publication", Mark("UnderInvestigation", "线索已移交核查"));
        (await one.TryAsync(Colleague.Liaison, "mark-for-publication", Mark("UnderInvestigation", "重复")).RefusedAsync()).Rule.ShouldBe("PublicationMarkSet");
        (await one.TryAsync(Colleague.Liaison, "clear-publication-mark", Mark("Sensitive", "没有")).RefusedAsync()).Rule.ShouldBe("PublicationMarkNotSet");
        (await one.TryAsync(Colleague.Liaison, "clear-publication-mark", Mark("UnderInvestigation", " ")).RefusedAsync()).Rule.ShouldBe("InputInvalid");
        (await one.TryAsync(Colleague.Leader, "mark-for-publication", Mark("Sensitive", "敏感")).RefusedAsync()).Rule.ShouldBe("AccountMayNot");

        var publication = (await one.ViewAsync()).GetProperty("publication");
        publication.GetProperty("secrecy").GetString().ShouldBe("Internal");
        var mark = publication.GetProperty("marks").EnumerateArray().ShouldHaveSingleItem();
        (mark.GetProperty("kind").GetString(), mark.GetProperty("reason").GetString(), mark.GetProperty("setBy").GetString())
            .ShouldBe(("UnderInvestigation", "线索已移交核查", "联络员"));

        await one.DoAsync(Colleague.Liaison, "clear-publication-mark", Mark("UnderInvestigation", "核查结束"));
        (await one.ViewAsync()).GetProperty("publication").GetProperty("marks").GetArrayLength().ShouldBe(0);
        await one.DoAsync(Colleague.Liaison, "mark-for-publication", Mark("UnderInvestigation", "再次核查"));
        (await KeptAsync(running, one)).ShouldBe([(1, "线索已移交核查", "核查结束"), (2, "再次核查", null)]);
    }

    [Theory, EveryDatabase]
    public async Task What_is_left_out_is_counted_once_secret_before_under_investigation_before_sensitive(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var cases = Enumerable.Range(0, 5).Select(_ => new CaseAtWork(running.Bureau, running.NextNumber())).ToList();
        foreach (var (at, kind) in new[] { (0, "UnderInvestigation"), (0, "Sensitive"), (1, "UnderInvestigation"), (1, "Sensitive"), (2, "Sensitive"), (3, "Sensitive") })
            await cases[at].DoAsync(Colleague.Liaison, "mark-for-publication", Mark(kind, "原因"));
        await cases[3].DoAsync(Colleague.Liaison, "clear-publication-mark", Mark("Sensitive", "已公开"));
        await using var db = Contexts.Open(running.Database);
        var numbers = cases.Select(one => one.Number).ToList();
        var findings = db.Findings.Where(finding => db.Cases.Any(one => one.FindingId == finding.Id && numbers.Contains(one.Number)));
        var secret = await db.Findings.SingleAsync(finding => db.Cases.Any(one => one.FindingId == finding.Id && one.Number == numbers[0]), Cancel);
        secret.Secrecy = Secrecy.Secret;
        await db.SaveChangesAsync(Cancel);

        var query = new PublicationQuery(db);

        (await query.Withheld(findings, Cancel)).ShouldBe(new WithheldCounts(1, 1, 1));
        var published = query.MayBePublished(findings);
        (await db.Cases.Where(one => published.Any(finding => finding.Id == one.FindingId)).Select(one => one.Number).Order().ToListAsync(Cancel))
            .ShouldBe([numbers[3], numbers[4]]);
    }

    [Theory, EveryDatabase]
    public async Task A_finding_is_left_out_with_its_parts(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var whole = await running.Bureau.PlanningAsync(running.NextNumber());
        await whole.DoAsync(Colleague.Liaison, "split", new { parts = new[] { "甲", "乙" }, reason = "分属两个科室" });
        await new CaseAtWork(running.Bureau, $"{whole.Number}-1").DoAsync(Colleague.Liaison, "mark-for-publication", Mark("Sensitive", "涉及个人"));
        await using var db = Contexts.Open(running.Database);
        var whatever = db.Findings.Where(finding => db.Cases.Any(one => one.FindingId == finding.Id && one.Number == whole.Number));

        (await new PublicationQuery(db).Withheld(whatever, Cancel)).ShouldBe(new WithheldCounts(0, 0, 1));
        (await new PublicationQuery(db).MayBePublished(whatever).CountAsync(Cancel)).ShouldBe(0);
    }

    private static object Mark(string kind, string reason) => new { kind, reason };

    private static async Task<IReadOnlyList<(int, string, string?)>> KeptAsync(RunningBureau running, CaseAtWork one)
    {
        await using var db = Contexts.Open(running.Database);
        var kept = await (
            from mark in db.PublicationMarks
            join at in db.Cases on mark.FindingId equals at.FindingId
            where at.Number == one.Number
            orderby mark.Ordinal
            select mark).ToListAsync(Cancel);
        return [.. kept.Select(mark => (mark.Ordinal, mark.Reason, mark.ClearedBecause))];
    }
}
