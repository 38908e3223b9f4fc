namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What a column of a ledger holds.</summary>
public enum LedgerColumn
{
    /// <summary>序号.</summary>
    Number,

    /// <summary>方面.</summary>
    Aspect,

    /// <summary>重点内容.</summary>
    KeyPoint,

    /// <summary>具体问题.</summary>
    Finding,

    /// <summary>整改措施.</summary>
    Measures,

    /// <summary>责任领导.</summary>
    Leader,

    /// <summary>牵头单位.</summary>
    LeadUnit,

    /// <summary>配合单位.</summary>
    AssistingUnits,

    /// <summary>责任人.</summary>
    Owner,

    /// <summary>整改类型.</summary>
    Type,

    /// <summary>整改时限.</summary>
    Deadline,

    /// <summary>原整改时限.</summary>
    OriginalDeadline,

    /// <summary>整改进展情况.</summary>
    Progress,

    /// <summary>整改状态.</summary>
    Status,

    /// <summary>预计完成时间.</summary>
    Forecast,

    /// <summary>销号日期.</summary>
    ClosedOn,

    /// <summary>长期坚持责任人.</summary>
    SustainOwner,

    /// <summary>下次复核日期.</summary>
    NextReview,

    /// <summary>密级.</summary>
    Secrecy,

    /// <summary>备注.</summary>
    Remark,
}
