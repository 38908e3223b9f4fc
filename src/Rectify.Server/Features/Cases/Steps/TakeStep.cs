using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Net.Http.Headers;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Steps;

/// <summary>
/// A step of the bureau's own definition, for instance 会审通过: it moves the case and takes a reason or an opinion. Who
/// may take it the definition says.
/// </summary>
[AllowSignedIn]
public sealed record TakeStep : CaseCommand
{
    /// <summary>The step's name in the definition; over HTTP it comes from the address.</summary>
    public string Trigger { get; init; } = "";

    public string? Reason { get; init; }

    public string? Opinion { get; init; }
}

internal sealed class TakeStepHandler(CaseDesk desk) : IRequestHandler<TakeStep, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(TakeStep command, CancellationToken cancellationToken)
    {
        if (Triggers.Has(command.Trigger))
            throw new RefusedException(new NotAStep(command.Trigger));
        var one = await desk.Open(command, cancellationToken);
        var entry = Entry.Of(command).WithReason(command.Reason).With(("opinion", command.Opinion));
        return desk.Act(one, command.Trigger, entry with { Details = command.Opinion?.Trim() });
    }
}

/// <summary>The action has a form, and so an address, of its own.</summary>
public sealed record NotAStep(string Trigger) : Refusal("trigger")
{
    public override string Chinese => $"“{Trigger}”是系统自带的操作，有自己的接口和填写要求。请改用该操作的接口。";

    public override string English => $"{Trigger} is an action of the product with an address and fields of its own. Use that address.";
}

internal sealed class TakeStepEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/cases/{number}/steps/{trigger}", async (
            string number, string trigger, [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] TakeStep? body,
            HttpContext http, IMediator mediator, CancellationToken stop) =>
        {
            var command = (body ?? new TakeStep()) with { Number = number, Trigger = trigger, Version = CaseEndpoints.VersionFrom(http.Request) };
            var receipt = await mediator.Send(command, stop);
            http.Response.Headers[HeaderNames.ETag] = CaseEndpoints.ETag(receipt.Version);
            return TypedResults.Ok(receipt);
        })
        .AddEndpointFilter<IdempotencyKeyFilter>().WithTags("cases").WithName(nameof(TakeStep)).WithSummary("自定义环节操作");
}
