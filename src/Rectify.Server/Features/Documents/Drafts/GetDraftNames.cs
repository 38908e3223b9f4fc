using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>填充名称: every name that a draft may use, with what it stands for at the cut-off.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetDraftNames : IQuery<DraftNameList>
{
    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The sources; all that had findings where none is named.</summary>
    public Guid[] SourceIds { get; init; } = [];
}

/// <summary>The names, and the moment for which they have these values.</summary>
public sealed record DraftNameList(DateOnly AsOf, DateTimeOffset KnownAt, IReadOnlyList<DraftName> Names);

internal sealed class GetDraftNamesValidator : AbstractValidator<GetDraftNames>
{
    public GetDraftNamesValidator() =>
        RuleFor(one => one.AsOf).InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
}

internal sealed class GetDraftNamesHandler(IMediator mediator, DocumentDesk desk, OutcomeCounter outcomes, BureauTime time)
    : IRequestHandler<GetDraftNames, DraftNameList>
{
    public async Task<DraftNameList> Handle(GetDraftNames query, CancellationToken cancellationToken)
    {
        var report = await mediator.Send(
            new GetHalfYearReport { AsOf = query.AsOf, KnownAt = query.KnownAt, SourceIds = query.SourceIds }, cancellationToken);
        // Numbers that do not balance go into no document (rule 11).
        var printed = report.ForDocument();
        return new DraftNameList(
            report.AsOf, report.KnownAt,
            DraftNames.Of(printed, await OutcomesOf(printed, cancellationToken), await desk.Bureau(cancellationToken), time));
    }

    private async Task<IReadOnlyDictionary<Guid, OutcomeTally>> OutcomesOf(HalfYearReport report, CancellationToken stop)
    {
        var (moment, counted) = (new TallyMoment(report.AsOf, report.KnownAt), new Dictionary<Guid, OutcomeTally>());
        foreach (var source in report.Sources)
            counted[source.SourceId] = await outcomes.Count(moment, new TallyScope { SourceId = source.SourceId }, stop);
        return counted;
    }
}

internal sealed class GetDraftNamesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetDraftNames, DraftNameList>("/documents/draft-names").WithSummary("填充文稿可用的名称");
}
