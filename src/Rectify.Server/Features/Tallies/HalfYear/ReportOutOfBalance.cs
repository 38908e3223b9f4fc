using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The numbers of a document do not balance (rule 11).</summary>
public sealed record ReportOutOfBalance(IReadOnlyList<WarningCase> Cases) : Refusal, ICarriesState
{
    public object State => Cases;

    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese =>
        $"期初、增减与期末对不上，不能出具文件。请由管理员核验台账，并核对：{Numbers("、")}。";

    public override string English =>
        $"Opening, flows and closing do not balance, so no document was made. Verify the ledger and check: {Numbers(", ")}.";

    private string Numbers(string separator) => string.Join(separator, Cases.Select(one => one.Number));
}
