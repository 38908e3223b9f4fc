using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Reports;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear.Wording;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>半年工作总结: the sentences, their tables and what stands against them. A unit's member would see a part only.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetHalfYearReport : ReportQuestion, IQuery<HalfYearReport>;

internal sealed class GetHalfYearReportValidator(BureauTime time) : ReportQuestionValidator<GetHalfYearReport>(time);

internal sealed class GetHalfYearReportHandler(
    RectifyDbContext db, SourceReports reports, ReportTables tables, WordingReader wordings, OfficialSnapshots snapshots, BureauTime time)
    : IRequestHandler<GetHalfYearReport, HalfYearReport>
{
    public async Task<HalfYearReport> Handle(GetHalfYearReport query, CancellationToken cancellationToken)
    {
        await RefuseUnknown(query.SourceIds, cancellationToken);
        var basis = await BasisOf(query, cancellationToken);
        var sources = await reports.Build(basis, cancellationToken);
        return new HalfYearReport
        {
            From = basis.From,
            AsOf = basis.Moment.AsOf,
            KnownAt = basis.Moment.KnownAt,
            RulesVersion = TallyQuery.RulesVersion,
            IsWhole = basis.IsWhole,
            Wording = [.. basis.Decisions.Select(WordingView.Of)],
            Sources = sources,
            Units = await tables.Units(basis, cancellationToken),
            Tables = await tables.Others(basis, cancellationToken),
            Outcomes = await tables.Outcomes(basis, cancellationToken),
            Combined = sources.Count > 1 ? await tables.Combined(basis, cancellationToken) : null,
            Snapshot = basis.IsWhole ? await snapshots.At(basis, sources, cancellationToken) : null,
        };
    }

    private async Task<ReportBasis> BasisOf(GetHalfYearReport query, CancellationToken stop)
    {
        var moment = TallyMoment.Of(query.AsOf, query.KnownAt, time);
        return new ReportBasis
        {
            Moment = moment,
            From = (query.Period ?? ReportPeriod.HalfYear).FirstDay(moment.AsOf),
            Scope = query.Scope,
            IsWhole = query.IsWhole,
            Decisions = await wordings.InForce(moment, stop),
            Claims = query.Claims,
        };
    }

    private async Task RefuseUnknown(Guid[] sources, CancellationToken stop)
    {
        var named = sources.Distinct().ToList();
        if (named.Count > 0 && await db.Sources.CountAsync(source => named.Contains(source.Id), stop) != named.Count)
            throw new RefusedException(new UnknownReference("sourceIds", "问题来源"));
    }
}

internal sealed class GetHalfYearReportEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetHalfYearReport, HalfYearReport>("/tallies/half-year").WithSummary("半年工作总结");
}
