using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>可批量办理的操作: what the reader can do now to the cases chosen, and to how many of them.</summary>
[AllowSignedIn]
public sealed record GetBatchChoices : IQuery<BatchChoices>
{
    public IReadOnlyList<string> Numbers { get; init; } = [];
}

/// <summary>The cases as they are now, and what can be done.</summary>
public sealed record BatchChoices(IReadOnlyList<BatchItem> Cases, IReadOnlyList<BatchChoice> Actions);

/// <summary>An action.</summary>
/// <param name="Count">To how many of the cases it can be done now.</param>
public sealed record BatchChoice(string Trigger, string Label, int Count);

internal sealed class GetBatchChoicesValidator : AbstractValidator<GetBatchChoices>
{
    private const int Most = 500;

    public GetBatchChoicesValidator()
    {
        RuleFor(one => one.Numbers).NotEmpty().WithMessage("请选择要办理的事项。");
        RuleFor(one => one.Numbers).Must(numbers => numbers is null || numbers.Count <= Most).WithMessage($"一次最多办理{Most}项。请分批办理。");
        RuleFor(one => one.Numbers).Must(numbers => numbers is null || numbers.All(number => number is not null && TextRules.IsPlain(number)))
            .WithMessage("编号含有不能识别的字符。请重新选择。");
    }
}

internal sealed class GetBatchChoicesHandler(RectifyDbContext db, DefinitionCatalog definitions, RequestContext context, BureauTime time)
    : IRequestHandler<GetBatchChoices, BatchChoices>
{
    public async Task<BatchChoices> Handle(GetBatchChoices query, CancellationToken cancellationToken)
    {
        var cases = await db.Cases.AsNoTracking().VisibleTo(context.SignedIn).Where(one => query.Numbers.Contains(one.Number))
            .Include(item => item.Units)
            .Include(item => item.Measures).ThenInclude(link => link.Measure)
            .Include(item => item.Evidence)
            .Include(item => item.Proposals.Where(proposal => proposal.State == ProposalState.Pending))
            .OrderBy(one => one.Number).AsSplitQuery().ToListAsync(cancellationToken);
        if (cases.Count == 0)
            throw new RefusedException(new CaseNotFound(query.Numbers[0]));
        var counts = cases.SelectMany(Possible).CountBy(trigger => trigger).ToDictionary();
        return new BatchChoices(
            [.. cases.Select(one => new BatchItem(one.Number, one.Version))],
            [.. BatchActions.All.Where(one => counts.ContainsKey(one.Trigger)).Select(one => new BatchChoice(one.Trigger, one.Label, counts[one.Trigger]))]);
    }

    private IEnumerable<string> Possible(RectificationCase one)
    {
        var attempt = new Attempt("", context.SignedIn, time.Today, new HashSet<string>());
        return LifecycleEngine.Allowed(definitions.Get(one.DefinitionKey, one.DefinitionVersion), one.Snapshot(), attempt)
            .Where(action => action.BlockedBy is null).Select(action => action.Trigger).Distinct();
    }
}

internal sealed class GetBatchChoicesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/batches/choices", (GetBatchChoices query, IMediator mediator, CancellationToken stop) => mediator.Send(query, stop))
        .WithTags("batches").WithName(nameof(GetBatchChoices)).WithSummary("可批量办理的操作");
}
