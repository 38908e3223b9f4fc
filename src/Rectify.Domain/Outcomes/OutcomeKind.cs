namespace Rectify.Domain.Outcomes;

/// <summary>What came of the rectification, by kind (tallies.md, rule 14). Printed in this order.</summary>
public enum OutcomeKind
{
    /// <summary>新建制度.</summary>
    RuleMade,

    /// <summary>修订制度.</summary>
    RuleAmended,

    /// <summary>废止制度.</summary>
    RuleRepealed,

    /// <summary>党纪处分.</summary>
    PartyDiscipline,

    /// <summary>政务处分.</summary>
    GovernmentDiscipline,

    /// <summary>组织处理.</summary>
    OrganizationalHandling,

    /// <summary>诫勉.</summary>
    Admonition,

    /// <summary>谈话提醒.</summary>
    ReminderTalk,

    /// <summary>通报批评.</summary>
    PublicCriticism,

    /// <summary>移送司法.</summary>
    ReferredToJustice,

    /// <summary>追缴.</summary>
    Recovered,

    /// <summary>清退.</summary>
    Refunded,

    /// <summary>挽回损失.</summary>
    LossAverted,
}

/// <summary>What an outcome is measured in.</summary>
public enum OutcomeMeasure
{
    /// <summary>制度, in 项.</summary>
    Rules,

    /// <summary>问责, in 人次: who was held to account in two ways counts in both.</summary>
    People,

    /// <summary>资金, in yuan.</summary>
    Money,
}

/// <summary>How the kinds are measured.</summary>
public static class OutcomeKinds
{
    /// <summary>Every kind, in the order in which they are printed.</summary>
    public static IReadOnlyList<OutcomeKind> All { get; } = Enum.GetValues<OutcomeKind>();

    /// <summary>What a kind is measured in.</summary>
    public static OutcomeMeasure Measure(this OutcomeKind kind) => kind switch
    {
        OutcomeKind.RuleMade or OutcomeKind.RuleAmended or OutcomeKind.RuleRepealed => OutcomeMeasure.Rules,
        OutcomeKind.Recovered or OutcomeKind.Refunded or OutcomeKind.LossAverted => OutcomeMeasure.Money,
        _ => OutcomeMeasure.People,
    };
}
