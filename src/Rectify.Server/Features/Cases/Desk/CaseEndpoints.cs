using System.Globalization;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Net.Http.Headers;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Cases.Desk;

internal static class CaseEndpoints
{
    /// <summary>POST /api/v1/cases/{number}/<paramref name="action"/> with If-Match; answers with the new ETag.</summary>
    public static RouteHandlerBuilder MapCaseCommand<TCommand>(this IEndpointRouteBuilder api, string action)
        where TCommand : CaseCommand =>
        api.MapPost($"/cases/{{number}}/{action}", Send<TCommand>)
            .AddEndpointFilter<IdempotencyKeyFilter>()
            .WithTags("cases")
            .WithName(typeof(TCommand).Name);

    public static string ETag(int version) => $"\"{version}\"";

    public static int VersionFrom(HttpRequest request)
    {
        // One strong tag: the sender has seen one version, and If-Match compares strongly (RFC 9110, 13.1.1).
        var tag = request.GetTypedHeaders().IfMatch is [{ IsWeak: false } only] ? only.Tag.ToString().Trim('"') : null;
        return int.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw new RefusedException(new VersionNeeded());
    }

    private static async Task<Ok<CaseReceipt>> Send<TCommand>(
        string number,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] TCommand? body,
        HttpContext http,
        IMediator mediator,
        CancellationToken stop)
        where TCommand : CaseCommand
    {
        var command = (body ?? Empty<TCommand>()) with { Number = number, Version = VersionFrom(http.Request) };
        var receipt = await mediator.Send(command, stop);
        http.Response.Headers[HeaderNames.ETag] = ETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static TCommand Empty<TCommand>() => JsonSerializer.Deserialize<TCommand>("{}", JsonSerializerOptions.Web)!;
}
