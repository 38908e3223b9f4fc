using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Documents.Lists;
using Rectify.Server.Features.Documents.Situation;
using Rectify.Server.Features.Sources;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Documents;

/// <summary>A document of a past day prints what was written by then and known then, whatever was written since (rules 7 and 12).</summary>
public class PastDocumentsTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly DateOnly CutOff = new(2020, 3, 31);

    [Theory, EveryDatabase]
    public async Task A_past_document_reads_the_same_after_today_s_changes(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await ByTheCutOff(running);
        var then = DateTimeOffset.UtcNow;
        var (report, lists) = (await Report(running, then), await Lists(running, then));
        report.Paragraphs.ShouldContain("整改情况：正在推进。完成摸底，形成清单。");
        report.Tables[0].ShouldContain(row => row.StartsWith(one.Number, StringComparison.Ordinal) && row.Contains("受阻：等上级批复", StringComparison.Ordinal));
        lists.Tables[2].ShouldContain(row => row.Contains("|办公室经办人|", StringComparison.Ordinal));

        await ChangeToday(running, one);

        (await Report(running, then)).Everything.ShouldBe(report.Everything);
        (await Lists(running, then)).Everything.ShouldBe(lists.Everything);
        var known = (await Report(running, DateTimeOffset.UtcNow)).Everything;
        known.ShouldContain("修订学习制度：补录的结果。", customMessage: "recorded late, for a day before the cut-off");
        known.ShouldNotContain("今天的");
    }

    [Theory, EveryDatabase]
    public async Task What_was_written_in_an_earlier_cycle_is_not_printed_for_a_later_day(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.VerificationAsync(running.NextNumber());
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "达到标准" });
        var closed = DateTimeOffset.UtcNow;
        var today = DateOnly.FromDateTime(closed.UtcDateTime.AddHours(8));
        var before = (await Report(running, closed, today)).Everything;

        await one.DoAsync(Colleague.Liaison, "reopen", new { reason = "反弹", newDeadline = CaseSteps.Deadline });

        (await Report(running, closed, today)).Everything.ShouldBe(before);
    }

    private static async Task<CaseAtWork> ByTheCutOff(RunningBureau running)
    {
        var (bureau, one) = (running.Bureau, new CaseAtWork(running.Bureau, running.NextNumber()));
        await one.DoAsync(Colleague.Liaison, "assign", new
        {
            responsibleLeaderId = bureau.IdOf(Colleague.Leader),
            leadUnitId = bureau.OfficeId,
            ownerId = bureau.IdOf(Colleague.Office),
            type = "ByDeadline",
            deadline = CaseSteps.Deadline,
            closingStandard = "制度印发",
            effectiveOn = "2020-03-02",
        });
        await one.DoAsync(Colleague.Office, "accept", new { effectiveOn = "2020-03-03" });
        await one.DoAsync(Colleague.Office, "measures", new
        {
            text = "修订学习制度", owner = "经办人", deadline = CaseSteps.Deadline, expectedResult = "印发制度1项", effectiveOn = "2020-03-04",
        });
        await one.DoAsync(Colleague.Office, "submit-plan", new { effectiveOn = "2020-03-05" });
        await one.DoAsync(Colleague.Leader, "approve-plan", new { effectiveOn = "2020-03-06" });
        await one.DoAsync(Colleague.Liaison, "approve-plan", new { effectiveOn = "2020-03-06" });
        await one.DoAsync(Colleague.Office, "report-progress", new { progress = "完成摸底，形成清单", effectiveOn = "2020-03-10" });
        await one.DoAsync(Colleague.Office, "block", new { reason = "等上级批复", effectiveOn = "2020-03-12" });
        return one;
    }

    /// <summary>One entry is late, for a day before the cut-off; the others are today's.</summary>
    private static async Task ChangeToday(RunningBureau running, CaseAtWork one)
    {
        var measure = (await one.MeasuresAsync())[0];
        await one.DoAsync(Colleague.Office, "complete-measure", new { measureId = measure, result = "补录的结果", effectiveOn = "2020-03-20" });
        await one.DoAsync(Colleague.Office, "unblock", new { reason = "已批复" });
        await one.DoAsync(Colleague.Office, "report-progress", new { progress = "今天的进展", remark = "MostlyDone" });
        await one.DoAsync(Colleague.Office, "block", new { reason = "今天的困难" });
        await one.DoAsync(Colleague.Liaison, "hand-over", new
        {
            fromId = running.Bureau.IdOf(Colleague.Office), toId = running.Bureau.IdOf(Colleague.Finance), reason = "调离",
        });
    }

    private static async Task<OpenedDocument> Report(RunningBureau running, DateTimeOffset known, DateOnly? asOf = null) => OpenedDocument.Of(
        await Send(running, new ExportSituationReport { SourceId = await Source(running), AsOf = asOf ?? CutOff, KnownAt = known }));

    private static async Task<OpenedDocument> Lists(RunningBureau running, DateTimeOffset known) => OpenedDocument.Of(
        await Send(running, new ExportThreeLists { SourceId = await Source(running), AsOf = CutOff, KnownAt = known }));

    private static async Task<Guid> Source(RunningBureau running) => (await Send(running, new GetSources()))[0].Id;

    private static Task<TResponse> Send<TResponse>(RunningBureau running, MediatR.IRequest<TResponse> request) => running.Server.Services
        .GetRequiredService<Dispatcher>().Send(request, Actor.System, cancellationToken: TestContext.Current.CancellationToken);
}
