using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear.Wording;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies;

/// <summary>各来源统计: each source apart (rule 2), with its half-year sentence.</summary>
[AllowSignedIn]
public sealed record GetSourceTallies : TallyRequest, IQuery<IReadOnlyList<SourceTally>>;

/// <summary>One source's numbers.</summary>
/// <param name="Sentence">半年总结的句子; null for a reader who sees a part of the source only.</param>
public sealed record SourceTally(
    Guid SourceId, string Code, string Name, SourceKind Kind, DateOnly FeedbackDate, Tally Tally, string? Sentence);

internal sealed class GetSourceTalliesValidator(BureauTime time) : TallyRequestValidator<GetSourceTallies>(time);

internal sealed class GetSourceTalliesHandler(
    RectifyDbContext db, TallyCounter counter, WordingReader wordings, RequestContext context, BureauTime time)
    : IRequestHandler<GetSourceTallies, IReadOnlyList<SourceTally>>
{
    public async Task<IReadOnlyList<SourceTally>> Handle(GetSourceTallies query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query, time);
        var lines = await counter.BySource(moment, query, cancellationToken);
        var wording = await wordings.At(moment, cancellationToken);
        var sources = await db.Sources.AsNoTracking().Where(source => lines.Keys.Contains(source.Id))
            .OrderBy(source => source.FeedbackDate).ThenBy(source => source.Code).ToListAsync(cancellationToken);
        return [.. sources.Select(source => Told(source, lines[source.Id].Tally, moment.AsOf, IsWhole(query) ? wording : null))];
    }

    /// <summary>A sentence speaks of a whole source; one about a part of it would be taken for the whole.</summary>
    private bool IsWhole(TallyScope scope) =>
        context.SignedIn.SeesEverythingToday && scope is { AspectId: null, ChangesWithTheDay: false };

    private static SourceTally Told(FindingSource source, Tally tally, DateOnly asOf, ReportWording? wording) => new(
        source.Id, source.Code, source.Name, source.Kind, source.FeedbackDate, tally,
        wording is null ? null : HalfYearSentence.For(source.Kind, source.IssuedBy, asOf, tally, wording));
}

internal sealed class GetSourceTalliesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetSourceTallies, IReadOnlyList<SourceTally>>("/tallies/sources").WithSummary("各来源统计与半年总结句子");
}
