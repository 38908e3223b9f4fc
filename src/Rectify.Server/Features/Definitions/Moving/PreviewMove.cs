using FluentValidation;
using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>迁移预演: row by row whether each case could go on with another version, and why not. Nothing is written.</summary>
[Allow(AccountRole.Administrator)]
public sealed record PreviewMove : MoveTerms, IQuery<MovePreview>
{
    /// <summary>Whether only the cases are listed that cannot be moved.</summary>
    public bool? OnlyRefused { get; init; }

    /// <summary>The last case number of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>What a move would do.</summary>
/// <param name="Reasons">Why cases could not be moved, and how many each time.</param>
/// <param name="Next">What to give as <see cref="PreviewMove.After"/> for the next page; null on the last.</param>
public sealed record MovePreview(
    int Total, int Movable, IReadOnlyList<MoveReason> Reasons, IReadOnlyList<MovePreviewRow> Rows, string? Next);

public sealed record MoveReason(string Rule, string Problem, int Count);

/// <summary>One case; <see cref="Problem"/> says why it could not be moved, null where it could.</summary>
public sealed record MovePreviewRow(string Number, string FromStage, string ToStage, string? Rule, string? Problem);

internal sealed class PreviewMoveValidator : MoveTermsValidator<PreviewMove>
{
    public PreviewMoveValidator() => RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
}

internal sealed class PreviewMoveHandler(MoveJudge judge) : IRequestHandler<PreviewMove, MovePreview>
{
    private const int UsualSize = 50;

    public async Task<MovePreview> Handle(PreviewMove query, CancellationToken cancellationToken)
    {
        var move = judge.Of(query);
        var (total, size) = (0, query.Size ?? UsualSize);
        var reasons = new Dictionary<(string Rule, string Problem), int>();
        var page = new List<MovePreviewRow>();
        await foreach (var one in judge.All(move, cancellationToken))
        {
            total++;
            if (one.Refusal is { } no)
                reasons[(no.Rule, no.Chinese)] = reasons.GetValueOrDefault((no.Rule, no.Chinese)) + 1;
            if (page.Count <= size && Belongs(one, query))
                page.Add(Row(one, move));
        }
        return new MovePreview(
            total, total - reasons.Values.Sum(),
            [.. reasons.OrderByDescending(one => one.Value).Select(one => new MoveReason(one.Key.Rule, one.Key.Problem, one.Value))],
            [.. page.Take(size)], page.Count > size ? page[size - 1].Number : null);
    }

    private static bool Belongs(JudgedCase one, PreviewMove query) =>
        (query.OnlyRefused != true || one.Refusal is not null)
        && (query.After is not { Length: > 0 } after || string.CompareOrdinal(one.Number, after) > 0);

    private static MovePreviewRow Row(JudgedCase one, Workflows.Versions.VersionMove move) => new(
        one.Number, move.From.Stage(one.FromStage).Label,
        move.To.Stages.FirstOrDefault(stage => stage.Name == one.ToStage)?.Label ?? "—", one.Refusal?.Rule, one.Refusal?.Chinese);
}

internal sealed class PreviewMoveEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/definitions/moves/preview", (PreviewMove query, IMediator mediator, CancellationToken stop) => mediator.Send(query, stop))
        .WithTags("definitions").WithName(nameof(PreviewMove)).WithSummary("流程迁移预演");
}
