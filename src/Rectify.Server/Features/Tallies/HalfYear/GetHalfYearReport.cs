using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>半年工作总结: the sentences, their tables and what stands against them. A unit's member would see a part only.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetHalfYearReport : IQuery<HalfYearReport>
{
    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The sources to report on; all that had findings where none is named.</summary>
    public Guid[] SourceIds { get; init; } = [];
}

internal sealed class GetHalfYearReportValidator : AbstractValidator<GetHalfYearReport>
{
    public GetHalfYearReportValidator() =>
        RuleFor(one => one.AsOf).InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
}

internal sealed class GetHalfYearReportHandler(
    RectifyDbContext db, TallyTables tables, SourceReports reports, BureauTime time)
    : IRequestHandler<GetHalfYearReport, HalfYearReport>
{
    public async Task<HalfYearReport> Handle(GetHalfYearReport query, CancellationToken cancellationToken)
    {
        await RefuseUnknown(query.SourceIds, cancellationToken);
        var moment = TallyMoment.Of(query.AsOf, query.KnownAt, time);
        var scope = new TallyScope { SourceIds = query.SourceIds };
        return new HalfYearReport
        {
            From = moment.HalfYearStart,
            AsOf = moment.AsOf,
            KnownAt = moment.KnownAt,
            RulesVersion = TallyQuery.RulesVersion,
            Sources = await reports.Build(moment, scope, cancellationToken),
            Units = await tables.ByUnit(moment, scope, cancellationToken),
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
