using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Import;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Server.Features.Sources;

/// <summary>登记具体问题 by hand: opens its case in the first stage.</summary>
[Allow(AccountRole.Liaison)]
public sealed record RegisterFinding : ICommand<CaseReceipt>
{
    public Guid SourceId { get; init; }

    public string? Aspect { get; init; }

    public string? KeyPoint { get; init; }

    /// <summary>The number as the document writes it; the place in the source where none is given.</summary>
    public string? Number { get; init; }

    public string? Text { get; init; }

    public Secrecy Secrecy { get; init; } = Secrecy.Internal;
}

internal sealed class RegisterFindingValidator : AbstractValidator<RegisterFinding>
{
    public RegisterFindingValidator()
    {
        RuleFor(one => one.Aspect).NotEmpty().WithMessage("请填写所属方面。").MaximumLength(500).WithMessage("方面不超过500个字。");
        RuleFor(one => one.KeyPoint).MaximumLength(500).WithMessage("重点内容不超过500个字。");
        RuleFor(one => one.Number).MaximumLength(50).WithMessage("编号不超过50个字符。");
        RuleFor(one => one.Text).NotEmpty().WithMessage("请填写具体问题。");
    }
}

internal sealed class RegisterFindingHandler(
    RectifyDbContext db, DefinitionCatalog definitions, WorkCalendars calendars, RequestContext context, BureauTime time)
    : IRequestHandler<RegisterFinding, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RegisterFinding command, CancellationToken cancellationToken)
    {
        var source = await db.Sources.Include(one => one.Aspects).ThenInclude(aspect => aspect.KeyPoints).AsSplitQuery()
            .FirstOrDefaultAsync(one => one.Id == command.SourceId, cancellationToken)
            ?? throw new RefusedException(new SourceNotFound());
        var last = await db.Findings.Where(one => one.SourceId == source.Id).MaxAsync(one => (int?)one.Ordinal, cancellationToken) ?? 0;
        var (ordinal, number) = new CaseNumbers(source.Code, 1, last).Take();
        var (aspect, keyPoint) = new SourceOutline(source, isNew: false, db).Place(
            $"（{source.Aspects.Count + 1}）", command.Aspect!.Trim(), command.KeyPoint?.Trim() is { Length: > 0 } point ? point : null);
        var finding = new Finding(source.Id, aspect.Id, keyPoint?.Id, ordinal, command.Number ?? $"{ordinal}", command.Text!)
        {
            Secrecy = command.Secrecy,
        };
        var lifecycle = definitions.Newest(DefinitionCatalog.Standard);
        var start = LifecycleEngine.Start(lifecycle, time.Today, await calendars.Current(cancellationToken));
        var one = new RectificationCase(
            number, finding, start, new Act(context.SignedIn, source.FeedbackDate, time.Now));
        db.Findings.Add(finding);
        db.Cases.Add(one);
        return new CaseReceipt(one.Number, one.Version, one.Stage, lifecycle.Start.Label);
    }
}

internal sealed class RegisterFindingEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<RegisterFinding, CaseReceipt>("/findings").WithSummary("登记具体问题");
}
