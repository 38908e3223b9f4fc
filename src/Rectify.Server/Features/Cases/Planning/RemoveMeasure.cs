using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Planning;

/// <summary>删除措施: takes a measure out of a plan that is not submitted yet.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record RemoveMeasure : CaseCommand
{
    public Guid MeasureId { get; init; }
}

internal sealed class RemoveMeasureHandler(CaseDesk desk) : IRequestHandler<RemoveMeasure, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RemoveMeasure command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        await desk.LoadMembers(one, cancellationToken);
        var measure = one.Unplan(command.MeasureId);
        var member = desk.MemberWho(person => one.AnswersFor(measure.UnitId, person.UnitIds));
        one.RefuseForeign(measure, member.UnitIds);
        return desk.Act(one, Triggers.RemoveMeasure, Entry.Of(command) with { Details = measure.Text, Holder = member.Id });
    }
}

internal sealed class RemoveMeasureEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<RemoveMeasure>("remove-measure").WithSummary("删除措施");
}
