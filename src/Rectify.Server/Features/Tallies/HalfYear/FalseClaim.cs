using Rectify.Domain.Common;
using Rectify.Domain.Reports;
using Rectify.Server.Infrastructure.Errors;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>A statement was asked for that is false: no document is made.</summary>
/// <param name="Claim">What was asked for.</param>
/// <param name="Cases">The findings against it.</param>
public abstract record FalseClaim(ReportClaim Claim, IReadOnlyList<WarningCase> Cases) : Refusal("claims"), ICarriesState
{
    private const int MostNamed = 20;

    public object State => Cases;

    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => $"不能写“{Claim.Words()}”：{Why}，没有出具文件。{(Cases.Count == 0 ? "" : $"请核对：{Numbers("、")}{(Cases.Count > MostNamed ? $"等{Cases.Count}个" : "")}。")}";

    public override string English =>
        $"The document would not be true: {Reason}.{(Cases.Count == 0 ? "" : $" Check {Numbers(", ")}{(Cases.Count > MostNamed ? $" and {Cases.Count - MostNamed} more" : "")}.")}";

    /// <summary>What is against it, for a Chinese reader.</summary>
    protected abstract string Why { get; }

    /// <summary>What is against it, for an English reader.</summary>
    protected abstract string Reason { get; }

    public static FalseClaim Of(ReportClaim claim, IReadOnlyList<WarningCase> cases) => claim switch
    {
        ReportClaim.AllPutRight => new NotAllPutRight(cases),
        ReportClaim.AllExpectedThisYear => new NotAllExpectedThisYear(cases),
        ReportClaim.AllSustained => new NotAllSustained(cases),
        _ => new NotComplete(cases),
    };

    private string Numbers(string separator) => string.Join(separator, Cases.Take(MostNamed).Select(one => one.Number));
}

/// <summary>都得到了有效整治, with something open (rule 10).</summary>
public sealed record NotAllPutRight(IReadOnlyList<WarningCase> Cases) : FalseClaim(ReportClaim.AllPutRight, Cases)
{
    protected override string Why => Cases.Count > 0 ? $"尚有{Cases.Count}个问题没有完成整改" : "没有应整改的问题";

    protected override string Reason => Cases.Count > 0 ? $"{Cases.Count} findings are open" : "there are no findings";
}

/// <summary>预计今年能全部完成整改, with some that are undated, blocked or due later (rule 8).</summary>
public sealed record NotAllExpectedThisYear(IReadOnlyList<WarningCase> Cases) : FalseClaim(ReportClaim.AllExpectedThisYear, Cases)
{
    protected override string Why => Cases.Count > 0 ? $"{Cases.Count}个未完成的问题没有今年内已批准的预计完成时间，或者受阻" : "没有应整改的问题";

    protected override string Reason =>
        Cases.Count > 0 ? $"{Cases.Count} open findings have no approved forecast in the year, or are blocked" : "there are no findings";
}

/// <summary>已完成整改并长期坚持, counting some without an owner and a next review (rule 6).</summary>
public sealed record NotAllSustained(IReadOnlyList<WarningCase> Cases) : FalseClaim(ReportClaim.AllSustained, Cases)
{
    protected override string Why => $"{Cases.Count}个已完成的问题没有明确责任人和下次复核日期，本单位也没有决定合并统计";

    protected override string Reason => $"{Cases.Count} completed findings have no owner and next review, and the bureau has not chosen to merge them";
}

/// <summary>100%, with something open (rule 9).</summary>
public sealed record NotComplete(IReadOnlyList<WarningCase> Cases) : FalseClaim(ReportClaim.Complete100, Cases)
{
    protected override string Why => Cases.Count > 0 ? $"尚有{Cases.Count}个问题没有完成整改" : "没有应整改的问题，完成率为—";

    protected override string Reason => Cases.Count > 0 ? $"{Cases.Count} findings are open" : "there is nothing to divide by";
}
