using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.HandingOver;

/// <summary>人员交接: another takes a person's places and open work in one case over. Many are handed over one by one.</summary>
[Allow(AccountRole.Liaison)]
public sealed record HandOverCase : CaseCommand
{
    public Guid FromId { get; init; }

    public Guid ToId { get; init; }

    public string? Reason { get; init; }
}

internal sealed class HandOverCaseValidator : AbstractValidator<HandOverCase>
{
    public HandOverCaseValidator()
    {
        RuleFor(one => one.FromId).NotEmpty().WithMessage("请选择原责任人。");
        RuleFor(one => one.ToId).NotEmpty().WithMessage("请选择接手人。")
            .NotEqual(one => one.FromId).WithMessage("接手人不能是原责任人本人。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写交接原因。");
    }
}

internal sealed class HandOverCaseHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<HandOverCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(HandOverCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var receiver = await db.ReceiverOf(command.ToId, cancellationToken);
        var places = one.PlacesOf(command.FromId);
        if (places.Contains(CasePlace.ResponsibleLeader) && !receiver.CanLead)
            throw new RefusedException(new ReceiverIsNoLeader(receiver.Name));
        var giver = await db.People.Where(person => person.Id == command.FromId).Select(person => person.Name).FirstOrDefaultAsync(cancellationToken);
        var words = places.Count == 0 ? "待办" : string.Join('、', places.Select(PlaceWords.Word));
        var entry = (Entry.Of(command).WithReason(command.Reason) with { Details = $"{words}：{giver} → {receiver.Name}" })
            .With(("fromId", command.FromId), ("toId", command.ToId));
        return desk.Act(one, Triggers.HandOver, entry, _ => one.HandOver(command.FromId, command.ToId));
    }
}

internal sealed class HandOverCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<HandOverCase>("hand-over").WithSummary("人员交接");
}
