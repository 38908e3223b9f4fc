using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies.HalfYear.Wording;

/// <summary>口径选择的记录: every decision that was ever made, the latest first.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetReportWording : IQuery<IReadOnlyList<WordingView>>;

internal sealed class GetReportWordingHandler(WordingReader wordings) : IRequestHandler<GetReportWording, IReadOnlyList<WordingView>>
{
    public async Task<IReadOnlyList<WordingView>> Handle(GetReportWording query, CancellationToken cancellationToken) =>
        [.. (await wordings.All(cancellationToken)).Select(WordingView.Of).Reverse()];
}

internal sealed class GetReportWordingEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetReportWording, IReadOnlyList<WordingView>>("/reports/wording").WithSummary("统计口径的选择记录");
}
