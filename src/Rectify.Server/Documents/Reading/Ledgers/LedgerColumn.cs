namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What a column of a ledger holds.</summary>
internal enum LedgerColumn
{
    Number,
    Aspect,
    KeyPoint,
    Finding,
    Measures,
    Leader,
    LeadUnit,
    AssistingUnits,
    Owner,
    Type,
    Deadline,
    OriginalDeadline,
    Progress,
    Status,
    Forecast,
    ClosedOn,
    SustainOwner,
    NextReview,
    Secrecy,
    Remark,
}
