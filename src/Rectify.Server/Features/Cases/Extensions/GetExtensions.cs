using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Extensions;

/// <summary>延期台账: every extension that was asked for, whatever became of it, the newest first.</summary>
[AllowSignedIn]
public sealed record GetExtensions : IQuery<ExtensionSlice>
{
    public Guid? SourceId { get; init; }

    /// <summary>A unit that leads or assists.</summary>
    public Guid? UnitId { get; init; }

    public ProposalState? State { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int? Page { get; init; }
}

/// <summary>A page of the extension ledger.</summary>
/// <param name="Total">How many the filter finds in all.</param>
public sealed record ExtensionSlice(IReadOnlyList<ExtensionRow> Rows, int Total, int Page, int Pages);

/// <param name="From">The deadline that it replaces, or would have.</param>
/// <param name="Approvers">Who has approved it so far, in order.</param>
public sealed record ExtensionRow(
    Guid Id, string Number, string Text, string SourceName, string? LeadUnit, DateOnly? OriginalDeadline, DateOnly? From, DateOnly? To,
    string Reason, DateOnly ProposedOn, string? ProposedBy, DateOnly? DecidedOn, IReadOnlyList<string> Approvers, ProposalState State);

internal sealed class GetExtensionsValidator : AbstractValidator<GetExtensions>
{
    public GetExtensionsValidator() => RuleFor(one => one.Page).InclusiveBetween(1, 100_000).WithMessage("页码应为1至100000。");
}

internal sealed class GetExtensionsHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<GetExtensions, ExtensionSlice>
{
    private const int Size = 50;

    public async Task<ExtensionSlice> Handle(GetExtensions query, CancellationToken cancellationToken)
    {
        var (found, page) = (Matching(query), query.Page ?? 1);
        var total = await found.CountAsync(cancellationToken);
        var rows = await Project(found.Skip((page - 1) * Size).Take(Size)).ToListAsync(cancellationToken);
        var ids = rows.SelectMany(row => row.Proposal.Approvers).Distinct().ToList();
        var names = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return new ExtensionSlice([.. rows.Select(row => View(row, names))], total, page, Math.Max(1, (total + Size - 1) / Size));
    }

    private IQueryable<Proposal> Matching(GetExtensions query)
    {
        var cases = db.Cases.VisibleTo(context.SignedIn);
        if (query.SourceId is { } source)
            cases = cases.Where(one => one.SourceId == source);
        if (query.UnitId is { } unit)
            cases = cases.Where(one => one.Units.Any(part => part.UnitId == unit));
        return db.Proposals.AsNoTracking()
            .Where(item => item.Kind == ProposalKind.Extension && (query.State == null || item.State == query.State)
                && cases.Any(one => one.Id == item.CaseId))
            .OrderByDescending(item => item.ProposedOn).ThenByDescending(item => item.Id);
    }

    private IQueryable<Extension> Project(IQueryable<Proposal> proposals) =>
        from item in proposals
        join one in db.Cases on item.CaseId equals one.Id
        join finding in db.Findings on one.FindingId equals finding.Id
        join source in db.Sources on one.SourceId equals source.Id
        orderby item.ProposedOn descending, item.Id descending
        select new Extension(
            item, one.Number, finding.Text, source.Name,
            db.Units.Where(unit => unit.Id == one.LeadUnitId).Select(unit => unit.Name).FirstOrDefault(), one.OriginalDeadline,
            db.People.Where(person => person.Id == item.ProposedById).Select(person => person.Name).FirstOrDefault());

    private static ExtensionRow View(Extension row, Dictionary<Guid, string> names) => new(
        row.Proposal.Id, row.Number, row.Text, row.SourceName, row.LeadUnit, row.OriginalDeadline, row.Proposal.Replaces, row.Proposal.Date,
        row.Proposal.Reason, row.Proposal.ProposedOn, row.ProposedBy, row.Proposal.DecidedOn,
        [.. row.Proposal.Approvers.Select(id => names.GetValueOrDefault(id, "—"))], row.Proposal.State);

    private sealed record Extension(
        Proposal Proposal, string Number, string Text, string SourceName, string? LeadUnit, DateOnly? OriginalDeadline, string? ProposedBy);
}

internal sealed class GetExtensionsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetExtensions, ExtensionSlice>("/extensions").WithSummary("延期台账");
}
