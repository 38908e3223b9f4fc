using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Sustaining;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Sampling;

/// <summary>登记核查结果: it holds, or it relapsed and the case starts another cycle, by the rules of every reopening.</summary>
[Allow(AccountRole.Liaison, AccountRole.Verifier)]
public sealed record CheckSampledCase : CaseCommand
{
    public Guid SampleId { get; init; }

    /// <summary>Holds or Relapsed.</summary>
    public SampleResult Outcome { get; init; }

    public string? Opinion { get; init; }

    /// <summary>For a relapse: the deadline of the new cycle.</summary>
    public DateOnly? NewDeadline { get; init; }
}

internal sealed class CheckSampledCaseValidator : AbstractValidator<CheckSampledCase>
{
    public CheckSampledCaseValidator(BureauTime time)
    {
        RuleFor(one => one.SampleId).NotEmpty().WithMessage("请选择抽查。");
        RuleFor(one => one.Outcome).NotEqual(SampleResult.Pending).WithMessage("请选择保持到位或反弹。");
        RuleFor(one => one.Opinion).NotEmpty().WithMessage("请填写核查情况：看了什么、结果如何。");
        RuleFor(one => one.NewDeadline).GreaterThan(_ => time.Today).WithMessage(NewCycle.DeadlineMessage);
    }
}

internal sealed class CheckSampledCaseHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<CheckSampledCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(CheckSampledCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var sample = await db.ReviewSamples.Include(sample => sample.Cases.Where(drawn => drawn.CaseId == one.Id))
            .FirstOrDefaultAsync(sample => sample.Id == command.SampleId, cancellationToken)
            ?? throw new RefusedException(new SampleNotFound());
        var drawn = sample.Cases.SingleOrDefault() ?? throw new RefusedException(new CaseNotSampled());
        if (drawn.Result != SampleResult.Pending)
            throw new RefusedException(new AlreadyChecked());
        if (await TookPart(one, cancellationToken))
            throw new RefusedException(new CheckerTookPart());
        if (one.IsOpen && command.Outcome == SampleResult.Holds)
            throw new RefusedException(new SampledCaseIsOpen());
        drawn.Check(command.Outcome, command.Opinion!, desk.Actor.Id, desk.Today);
        sample.Changed();
        // A case that was reopened after the draw is at work already.
        return command.Outcome == SampleResult.Relapsed && !one.IsOpen
            ? NewCycle.Begin(desk, one, NewCycle.TriggerFor(one), command, command.Opinion, command.NewDeadline ?? default)
            : desk.ReceiptOf(one);
    }

    /// <summary>Whether the sender, or somebody represented, applied for the closure or accepted it.</summary>
    private async Task<bool> TookPart(RectificationCase one, CancellationToken stop)
    {
        var closing = await db.History.AsNoTracking().ClosingLines(one, stop);
        var people = desk.Actor.Persons.Select(person => person.Id).ToHashSet();
        return closing.Any(line => people.Contains(line.ActorId) || line.OnBehalfOfId is { } represented && people.Contains(represented));
    }
}

internal sealed class CheckSampledCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<CheckSampledCase>("check-sample").WithSummary("登记回头看核查结果");
}
