using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Domain.Reports;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies.HalfYear.Moves;

/// <summary>平衡数字背后的变动: the moves behind 新增, 划入, 重新打开, 销号, 划出 or 撤销移交合并 of a period (rule 11).</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record GetBalanceMoves : IQuery<BalanceMovePage>
{
    public Guid? SourceId { get; init; }

    /// <summary>牵头单位: the moves of its part; <see cref="Guid.Empty"/> for those that no unit led.</summary>
    public Guid? LeadUnitId { get; init; }

    /// <summary>责任领导.</summary>
    public Guid? LeaderId { get; init; }

    /// <summary>整改类型.</summary>
    public RectificationType? Type { get; init; }

    /// <summary>Which flow; 新增 where nothing is said.</summary>
    public BalanceFlow? Flow { get; init; }

    /// <summary>The last day of the period; today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>How long the period is; the half-year where nothing is said.</summary>
    public ReportPeriod? Period { get; init; }

    /// <summary>How many rows to leave out: those of the pages before.</summary>
    public int? Skip { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }

    internal TallyScope Scope => new() { SourceId = SourceId, LeadUnitId = LeadUnitId, LeaderId = LeaderId, Type = Type };
}

/// <summary>A page of moves.</summary>
/// <param name="Total">The number of the balance itself.</param>
public sealed record BalanceMovePage(DateOnly From, DateOnly To, IReadOnlyList<BalanceMove> Rows, int Total);

/// <summary>A move as the history tells it.</summary>
public sealed record BalanceMove(
    string Number, string Text, string Label, string? FromStage, string ToStage, DateOnly EffectiveOn, DateTimeOffset RecordedAt, string ActorName)
{
    /// <summary>From which unit, leader or type to which, in Chinese; null where none of them changed or none was asked for.</summary>
    public string? HandedOn { get; init; }
}

internal sealed class GetBalanceMovesValidator : AbstractValidator<GetBalanceMoves>
{
    public GetBalanceMovesValidator(BureauTime time)
    {
        RuleFor(one => one.Flow).IsInEnum().WithMessage("没有这一项平衡数字。");
        RuleFor(one => one.Period).IsInEnum().WithMessage("没有这种统计期间。");
        RuleFor(one => one.AsOf).InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
        RuleFor(one => one.KnownAt).HasCome(time);
        RuleFor(one => one.Skip).GreaterThanOrEqualTo(0).WithMessage("跳过的行数不能为负。");
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
    }
}

internal sealed class GetBalanceMovesHandler(FlowReader flows, HandedOn handedOn, DefinitionCatalog definitions, BureauTime time)
    : IRequestHandler<GetBalanceMoves, BalanceMovePage>
{
    private const int UsualSize = 50;

    public async Task<BalanceMovePage> Handle(GetBalanceMoves query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query.AsOf, query.KnownAt, time);
        var first = (query.Period ?? ReportPeriod.HalfYear).FirstDay(moment.AsOf);
        var moves = await flows.Of(query.Flow ?? BalanceFlow.Added, first, moment, query.Scope, cancellationToken);
        var rows = await moves.OrderBy(one => one.Entry.EffectiveOn).ThenBy(one => one.Number).ThenBy(one => one.Entry.Sequence)
            .Skip(query.Skip ?? 0).Take(query.Size ?? UsualSize).ToListAsync(cancellationToken);
        var hands = query.Scope.ChangesWithTheDay ? await handedOn.Of([.. rows.Select(row => row.Entry)], cancellationToken) : [];
        return new BalanceMovePage(first, moment.AsOf, [.. rows.Select(row => View(row) with { HandedOn = hands.GetValueOrDefault(row.Entry.Id) })], await moves.CountAsync(cancellationToken));
    }

    private BalanceMove View(FlowRow row)
    {
        var (entry, definition) = (row.Entry, definitions.Get(row.Entry.DefinitionKey, row.Entry.DefinitionVersion));
        return new BalanceMove(
            row.Number, row.Text, HistoryLabels.Of(entry, definition), entry.FromStage.Length == 0 ? null : definition.Stage(entry.FromStage).Label,
            definition.Stage(entry.ToStage).Label, entry.EffectiveOn, entry.RecordedAt, entry.ActorName);
    }
}

internal sealed class GetBalanceMovesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetBalanceMoves, BalanceMovePage>("/tallies/moves").WithSummary("平衡数字背后的变动");
}
