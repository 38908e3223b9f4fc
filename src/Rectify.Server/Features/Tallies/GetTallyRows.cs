using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies;

/// <summary>数字背后的问题: the findings behind one number, in the order of their numbers, as they stood at the cut-off.</summary>
[AllowSignedIn]
public sealed record GetTallyRows : TallyRequest, IQuery<TallyRowPage>
{
    /// <summary>Which number; the total where nothing is said.</summary>
    public TallyFigure? Figure { get; init; }

    /// <summary>去重后: findings that are linked as one problem once (rule 2).</summary>
    public bool? Once { get; init; }

    /// <summary>Instead of a number: what moved from <see cref="MoveFrom"/> to <see cref="MoveTo"/>, whatever its status at the cut-off.</summary>
    public TallyMove? Move { get; init; }

    /// <summary>The first day of the moves; that of the cut-off's month where nothing is said.</summary>
    public DateOnly? MoveFrom { get; init; }

    /// <summary>The last day of the moves; the cut-off where nothing is said.</summary>
    public DateOnly? MoveTo { get; init; }

    /// <summary>Only those whose current cycle began on this day or later.</summary>
    public DateOnly? SinceFrom { get; init; }

    /// <summary>Only those whose current cycle began on this day or earlier.</summary>
    public DateOnly? SinceTo { get; init; }

    /// <summary>Only those without a deadline, which have no light.</summary>
    public bool? Undated { get; init; }

    /// <summary>The last number of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Rows a page, 1 to 200; 50 where nothing is said.</summary>
    public int? Size { get; init; }
}

/// <summary>A page of the rows behind a number.</summary>
/// <param name="Total">The number itself.</param>
/// <param name="Next">What to give as <see cref="GetTallyRows.After"/> for the next page; null on the last.</param>
public sealed record TallyRowPage(IReadOnlyList<TallyRow> Rows, int Total, string? Next);

/// <summary>A finding as it stood at the cut-off.</summary>
public sealed record TallyRow(
    string Number, Guid SourceId, string SourceName, string Aspect, string FindingNumber, string Text,
    string? LeadUnit, string? Leader, string StageLabel, TallyFacts Facts);

internal sealed class GetTallyRowsValidator : TallyRequestValidator<GetTallyRows>
{
    public GetTallyRowsValidator(BureauTime time)
        : base(time)
    {
        RuleFor(one => one.Size).InclusiveBetween(1, 200).WithMessage("每页行数应为1至200。");
        RuleFor(one => one.Figure).IsInEnum().WithMessage("没有这一项统计数字。");
        RuleFor(one => one.Once).Must((one, _) => one.Move is null && CountedOnce.Figures.Contains(one.Figure ?? TallyFigure.Total))
            .When(one => one.Once == true).WithMessage("去重后只有问题数、正在推进、已完成、长期坚持和一次性完成。");
        RuleFor(one => one.Move).IsInEnum().WithMessage("没有这一种增减。");
    }
}

internal sealed class GetTallyRowsHandler(
    RectifyDbContext db, TallyRows tally, DefinitionCatalog definitions, BureauTime time)
    : IRequestHandler<GetTallyRows, TallyRowPage>
{
    private const int UsualSize = 50;

    public async Task<TallyRowPage> Handle(GetTallyRows query, CancellationToken cancellationToken)
    {
        var behind = await tally.Behind(query, TallyMoment.Of(query, time), cancellationToken);
        var total = await behind.CountAsync(cancellationToken);
        if (query.After is { Length: > 0 } after)
#pragma warning disable CA1309 // Translated to SQL: the database compares as it sorts.
            behind = behind.Where(one => string.Compare(one.Case.Number, after) > 0);
#pragma warning restore CA1309
        var size = query.Size ?? UsualSize;
        var rows = await Project(behind.OrderBy(one => one.Case.Number).Take(size + 1)).ToListAsync(cancellationToken);
        var page = rows.Take(size).Select(Labelled).ToList();
        return new TallyRowPage(page, total, rows.Count > size ? page[^1].Number : null);
    }

    private IQueryable<Projected> Project(IQueryable<CountedCase> cases) =>
        from one in cases
        join finding in db.Findings on one.Case.FindingId equals finding.Id
        join source in db.Sources on one.Case.SourceId equals source.Id
        join aspect in db.Aspects on one.Case.AspectId equals aspect.Id
        orderby one.Case.Number
        // The version that the case followed then: it may have been moved to one with other stages since.
        let line = db.History.Where(entry => entry.CaseId == one.Case.Id && entry.ToStage == one.Facts.Stage)
            .OrderByDescending(entry => entry.Sequence).FirstOrDefault()
        select new Projected(line!.DefinitionKey, line.DefinitionVersion, new TallyRow(
            one.Case.Number, source.Id, source.Name, aspect.Title, finding.Number, finding.Text,
            db.Units.Where(unit => unit.Id == one.Facts.LeadUnitId).Select(unit => unit.Name).FirstOrDefault(),
            db.People.Where(person => person.Id == one.Facts.LeaderId).Select(person => person.Name).FirstOrDefault(),
            "", one.Facts));

    private TallyRow Labelled(Projected item) => item.Row with
    {
        StageLabel = definitions.Get(item.DefinitionKey, item.DefinitionVersion).Stage(item.Row.Facts.Stage).Label,
    };

    /// <summary>A row before its label, which only the definition knows.</summary>
    private sealed record Projected(string DefinitionKey, int DefinitionVersion, TallyRow Row);
}

internal sealed class GetTallyRowsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetTallyRows, TallyRowPage>("/tallies/rows").WithSummary("数字背后的问题");
}
