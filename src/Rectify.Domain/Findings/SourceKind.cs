namespace Rectify.Domain.Findings;

/// <summary>What kind of event a source is; kinds are never added together without saying so (tallies.md, rule 2).</summary>
public enum SourceKind
{
    /// <summary>常规巡察.</summary>
    RoutineInspection,

    /// <summary>专项巡察.</summary>
    SpecialInspection,

    /// <summary>延伸巡察.</summary>
    ExtendedInspection,

    /// <summary>巡察"回头看".</summary>
    ReInspection,

    /// <summary>巡视 by a higher level.</summary>
    HigherInspection,

    /// <summary>自查自纠.</summary>
    SelfCheck,

    /// <summary>民主生活会.</summary>
    DemocraticLifeMeeting,

    /// <summary>专项治理.</summary>
    Campaign,

    /// <summary>审计.</summary>
    Audit,

    /// <summary>其他.</summary>
    Other,
}
