using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Server.Features.Notices;

/// <summary>
/// 到点提醒: notes that a timer went off and tells whoever is concerned, in one transaction. The key of the firing makes
/// it happen once; whether it is due is asked again here, since the case may have moved on.
/// </summary>
[Allow(AccountRole.Administrator)]
public sealed record FireTimer(Guid CaseId, string Timer, DateOnly AnchorOn, int Cycle) : ICommand<int>;

internal sealed class FireTimerHandler(
    RectifyDbContext db, DefinitionCatalog definitions, WorkCalendars calendars, BureauTime time)
    : IRequestHandler<FireTimer, int>
{
    public async Task<int> Handle(FireTimer command, CancellationToken cancellationToken)
    {
        var one = await db.Cases.AsNoTracking().Include(item => item.Units)
            .SingleAsync(item => item.Id == command.CaseId, cancellationToken);
        var calendar = await calendars.Current(cancellationToken);
        var running = CaseTimers.Running(definitions.Get(one.DefinitionKey, one.DefinitionVersion), one, calendar)
            .FirstOrDefault(timer => timer.Timer.Name == command.Timer && timer.AnchorOn == command.AnchorOn);
        if (running is null || one.Cycle != command.Cycle || !running.IsDue(time.Today, time))
            throw new RefusedException(new TimerNotDue(one.Number, command.Timer));
        db.TimerFirings.Add(new TimerFiring(one.Id, command.Timer, command.AnchorOn, command.Cycle, running.DueOn, time.Now));
        var notices = CaseTimers.Notices(running, one, time.Today);
        db.Notices.AddRange(notices);
        return notices.Count;
    }
}

/// <summary>The case has moved on, or the anchor day has: there is nothing to remind of.</summary>
public sealed record TimerNotDue(string Number, string Timer) : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => $"事项{Number}的提醒“{Timer}”现在不需要发出：事项已进入其他阶段，或时限已变更。";

    public override string English => $"Timer {Timer} of case {Number} is not due: the case has left its stages, or its day has moved.";
}
