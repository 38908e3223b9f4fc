using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Sustaining;

/// <summary>转长期坚持: names who watches it and when next.</summary>
[Allow(AccountRole.Liaison)]
public sealed record SustainCase : CaseCommand
{
    public Guid OwnerId { get; init; }

    public DateOnly NextReviewOn { get; init; }

    public int IntervalMonths { get; init; } = Sustainment.UsualMonths;
}

internal sealed class SustainCaseValidator : AbstractValidator<SustainCase>
{
    public SustainCaseValidator(BureauTime time)
    {
        RuleFor(one => one.OwnerId).NotEmpty().WithMessage("请选择长期坚持责任人。");
        RuleFor(one => one.NextReviewOn).GreaterThan(_ => time.Today).WithMessage("下次复核日期应晚于今天。");
        RuleFor(one => one.IntervalMonths).InclusiveBetween(1, 60).WithMessage("复核间隔应为1至60个月。");
    }
}

internal sealed class SustainCaseHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<SustainCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SustainCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        if (!await db.People.AnyAsync(person => person.Id == command.OwnerId && person.IsActive, cancellationToken))
            throw new RefusedException(new UnknownReference("ownerId", "长期坚持责任人"));
        one.Sustain(new Sustainment(command.OwnerId, command.NextReviewOn, command.IntervalMonths));
        return desk.Act(one, Triggers.Sustain,
            (Entry.Of(command) with { Details = $"下次复核：{command.NextReviewOn:yyyy-MM-dd}" }).With(
                ("ownerId", command.OwnerId),
                ("nextReviewOn", command.NextReviewOn),
                ("intervalMonths", command.IntervalMonths)));
    }
}

internal sealed class SustainCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<SustainCase>("sustain").WithSummary("转长期坚持");
}
