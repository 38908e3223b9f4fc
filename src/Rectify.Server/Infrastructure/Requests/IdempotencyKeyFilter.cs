using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;
using Rectify.Server.Persistence.Configurations;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>
/// Takes the Idempotency-Key of a change. It is required: a retry must not act twice, and a form of another site cannot
/// send the header, which keeps a signed-in browser from being used against its owner.
/// </summary>
internal sealed class IdempotencyKeyFilter : IEndpointFilter
{
    public const string Header = "Idempotency-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        var key = http.Request.Headers[Header].ToString().Trim();
        if (key.Length is 0 or > IdempotencyRecordConfiguration.KeyLength)
            throw new RefusedException(new IdempotencyKeyNeeded());
        var context = http.RequestServices.GetRequiredService<RequestContext>();
        context.IdempotencyKey = key;
        var result = await next(invocation);
        if (context.IsReplay)
            http.Response.Headers["Idempotency-Replayed"] = "true";
        return result;
    }
}
