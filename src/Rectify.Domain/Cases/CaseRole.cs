namespace Rectify.Domain.Cases;

/// <summary>What somebody is to one case. Definitions name these; accounts and units decide who that is.</summary>
public enum CaseRole
{
    /// <summary>联络员 of the bureau.</summary>
    Liaison,

    /// <summary>A member of the 牵头单位.</summary>
    LeadUnit,

    /// <summary>A member of one of the 配合单位.</summary>
    AssistingUnit,

    /// <summary>责任领导 of the case.</summary>
    ResponsibleLeader,

    /// <summary>Any leader of the bureau; approves where nobody answers for the case yet.</summary>
    Leader,

    /// <summary>验收人.</summary>
    Verifier,

    /// <summary>Whoever answers for a sustained case until its next review.</summary>
    SustainOwner,

    /// <summary>派驻纪检组, where a bureau's definition has it review.</summary>
    DisciplineGroup,

    /// <summary>管理员: forces a correction, marked for ever; no other step of a case.</summary>
    Administrator,
}
