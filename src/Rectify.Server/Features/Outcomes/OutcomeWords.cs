using Rectify.Domain.Outcomes;

namespace Rectify.Server.Features.Outcomes;

/// <summary>Outcomes in the words of reports.</summary>
internal static class OutcomeWords
{
    public static string Word(this OutcomeKind kind) => kind switch
    {
        OutcomeKind.RuleMade => "新建制度",
        OutcomeKind.RuleAmended => "修订制度",
        OutcomeKind.RuleRepealed => "废止制度",
        OutcomeKind.PartyDiscipline => "党纪处分",
        OutcomeKind.GovernmentDiscipline => "政务处分",
        OutcomeKind.OrganizationalHandling => "组织处理",
        OutcomeKind.Admonition => "诫勉",
        OutcomeKind.ReminderTalk => "谈话提醒",
        OutcomeKind.PublicCriticism => "通报批评",
        OutcomeKind.ReferredToJustice => "移送司法",
        OutcomeKind.Recovered => "追缴资金",
        OutcomeKind.Refunded => "清退资金",
        _ => "挽回损失",
    };

    public static string Word(this OutcomeMeasure measure) => measure switch
    {
        OutcomeMeasure.Rules => "制度",
        OutcomeMeasure.People => "问责",
        _ => "资金",
    };

    /// <summary>A number with its unit: 3项, 2人次, 12.5万元.</summary>
    public static string Figure(OutcomeKind kind, int count, decimal amount) => kind.Measure() switch
    {
        OutcomeMeasure.Rules => $"{count}项",
        OutcomeMeasure.People => $"{count}人次",
        _ => Yuan.Text(amount),
    };

    public static string Figure(this OutcomeCount one) => Figure(one.Kind, one.Count, one.Amount);
}
