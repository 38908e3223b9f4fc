using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Evidence;
using Rectify.Server.Features.Organization;
using Rectify.Server.Features.Outcomes;
using Rectify.Server.Features.Publication;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.CommandLine.Demo;

/// <summary>What the demo's people did since the papers: outcomes with evidence, one of them of a closed case, two marks, one 督办单 open and one answered.</summary>
internal sealed class SampleWork
{
    private const string Liaison = "liaison";

    private static readonly SampleOutcome[] Outcomes =
    [
        new("XC2019-015", "zhongxin", "场馆租赁管理办法", "体中心〔2020〕12号", new(2020, 5, 15),
            [new(OutcomeKind.RuleMade, 1, null), new(OutcomeKind.LossAverted, null, 186_000.00m)]),
        new("XC2019-021", "caiwu", "固定资产清查处理决定", "市体财〔2020〕9号", new(2020, 6, 8),
            [new(OutcomeKind.RuleAmended, 1, null), new(OutcomeKind.ReminderTalk, 2, null)]),
        new("XC2019-014", "caiwu", "公益金绩效评价结余清退单", "市体财〔2020〕11号", new(2020, 6, 19),
            [new(OutcomeKind.Refunded, null, 32_400.50m)]),
        // Closed by the paper; the liaison proves it afterwards.
        new("XC2019-001", Liaison, "党组理论学习中心组学习制度", "市体党组〔2019〕20号", new(2019, 12, 20), [new(OutcomeKind.RuleAmended, 1, null)]),
    ];

    private readonly Dispatcher dispatcher;
    private readonly DateOnly today;
    private readonly Dictionary<string, Actor> actors;
    private readonly CancellationToken stop;

    private SampleWork(Dispatcher dispatcher, DateOnly today, OrganizationView organization, CancellationToken stop)
    {
        (this.dispatcher, this.today, this.stop) = (dispatcher, today, stop);
        actors = organization.People.Where(person => person.UserName is not null).ToDictionary(person => person.UserName!, ActorOf);
    }

    /// <summary>Does it as the accounts of a bureau that was just made; each step is a command that its page sends.</summary>
    public static async Task Do(Dispatcher dispatcher, DateOnly today, CancellationToken stop)
    {
        var organization = await dispatcher.Send(new GetOrganization(), ShortTask.Operator, cancellationToken: stop);
        var work = new SampleWork(dispatcher, today, organization, stop);
        foreach (var outcome in Outcomes)
            await work.Record(outcome);
        await work.Act(Liaison, new MarkForPublication { Number = "XC2019-019", Kind = PublicationMarkKind.Sensitive, Reason = "涉及干部任免，暂不公开" });
        await work.Act(Liaison, new MarkForPublication { Number = "XC2019-012", Kind = PublicationMarkKind.UnderInvestigation, Reason = "相关线索正在核查" });
        await work.Supervise("XC2019-004", "二期工程进度滞后于批复工期。", "说明滞后原因，报送剩余15%工程量的赶工计划。");
        await work.Answer("chanye", "XC2019-004", "已与施工单位签订赶工协议，剩余工程量按周调度。", "同意办结，请按周报送进度。");
        await work.Supervise("XC2019-014", "2019年度绩效评价尚未启动。", "明确第三方机构和完成时间。");
    }

    private async Task Record(SampleOutcome sample)
    {
        await Act(sample.UserName, new AddEvidence
        {
            Number = sample.Case, Title = sample.Title, DocumentDate = sample.Day, ReferenceNumber = sample.DocumentNumber,
        });
        var proof = (await Look(sample.UserName, sample.Case)).Evidence.First(item => item.Title == sample.Title).Id;
        foreach (var (kind, count, amount) in sample.Results)
            await Act(sample.UserName, new RecordOutcome
            {
                Number = sample.Case, Kind = kind, Count = count, Amount = amount, Title = sample.Title,
                DocumentNumber = sample.DocumentNumber, EffectiveOn = sample.Day, EvidenceId = proof,
            });
    }

    private async Task Supervise(string number, string reason, string requirements)
    {
        var order = new IssueSupervisionOrder { Number = number, Reason = reason, Requirements = requirements, ReplyDueOn = today.AddDays(7) };
        try
        {
            await Act(Liaison, order);
        }
        catch (RefusedException refused) when (refused.Refusal is ReplyDueOnFreeDay free)
        {
            await Act(Liaison, order with { ReplyDueOn = free.Next });
        }
    }

    private async Task Answer(string userName, string number, string text, string opinion)
    {
        var order = (await Send(userName, new GetSupervisionOrders { CaseNumber = number })).Rows[0].Id;
        await Act(userName, new ReplyToSupervision { Number = number, OrderId = order, Text = text });
        await Act(Liaison, new AcceptSupervisionReply { Number = number, OrderId = order, Reply = 1, Opinion = opinion });
    }

    private async Task Act(string userName, CaseCommand command) =>
        await Send(userName, command with { Version = (await Look(userName, command.Number)).Version });

    private Task<CaseView> Look(string userName, string number) => Send(userName, new GetCase(number));

    private Task<TResponse> Send<TResponse>(string userName, MediatR.IRequest<TResponse> request) =>
        dispatcher.Send(request, actors[userName], cancellationToken: stop);

    private static Actor ActorOf(PersonRow person) =>
        new(person.Id, person.Name, person.UnitId is { } unit ? new HashSet<Guid> { unit } : new HashSet<Guid>(), person.Roles.ToHashSet());

    private sealed record SampleOutcome(
        string Case, string UserName, string Title, string DocumentNumber, DateOnly Day, IReadOnlyList<SampleResult> Results);

    private sealed record SampleResult(OutcomeKind Kind, int? Count, decimal? Amount);
}
