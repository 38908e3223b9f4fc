using System.Globalization;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Outcomes;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>The numbers of a tally under the names that drafts use.</summary>
internal static class DraftFigures
{
    public static IReadOnlyList<(string Name, string Meaning, Func<Tally, string> Value)> All { get; } =
    [
        ("问题数", "应整改的具体问题总数", tally => Text(tally.Total)),
        ("已完成", "已销号和长期坚持的问题数", tally => Text(tally.Completed)),
        ("长期坚持", "已完成整改并长期坚持的问题数", tally => Text(tally.Sustained)),
        ("已完成未长期坚持", "已完成、未转入长期坚持的问题数", tally => Text(tally.CompletedOnce)),
        ("正在推进", "尚未完成的问题数，含未启动；与已完成之和等于问题数", tally => Text(tally.Open)),
        ("未启动", "登记、待签收的问题数", tally => Text(tally.NotStarted)),
        ("待验收", "正在推进中等待验收的问题数", tally => Text(tally.AwaitingVerification)),
        ("超期", "尚未完成且已过整改时限的问题数", tally => Text(tally.Overdue)),
        ("复核逾期", "长期坚持中已过复核日期的问题数", tally => Text(tally.ReviewOverdue)),
        ("预计今年完成", "尚未完成、预计当年完成的问题数", tally => Text(tally.DueThisYear)),
        ("撤销移交合并", "经批准撤销、移交、合并的问题数，不计入问题数", tally => Text(tally.Ended)),
        ("措施数", "整改措施条数", tally => Text(tally.Measures)),
        ("完成率", "已完成÷问题数", tally => tally.Percent),
    ];

    /// <summary>整改成果 by kind and together (rule 14): rules and people as numbers, money with its unit.</summary>
    public static IEnumerable<(string Name, string Meaning, string Value)> Of(OutcomeTally outcomes)
    {
        foreach (var one in outcomes.Kinds)
            yield return (one.Kind.Word(), $"{one.Kind.Measure().Word()}：{one.Kind.Word()}", Value(one));
        yield return ("制度合计", "新建、修订、废止制度的项数", Text(outcomes.Rules));
        yield return ("问责合计", "各类问责的人次", Text(outcomes.People));
        yield return ("资金合计", "追缴、清退、挽回的资金，带单位", Yuan.Text(outcomes.Yuan));
    }

    private static string Value(OutcomeCount one) => one.Kind.Measure() == OutcomeMeasure.Money ? Yuan.Text(one.Amount) : Text(one.Count);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
