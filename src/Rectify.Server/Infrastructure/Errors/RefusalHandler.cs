using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Errors;

/// <summary>Turns every refusal into a ProblemDetails, in the reader's language. The one place that does.</summary>
internal sealed class RefusalHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        // Pages show a refusal as a page.
        if (!http.Request.Path.StartsWithSegments("/api") || RefusalIn(exception) is not { } refusal)
            return false;
        var details = Problem(refusal, http.WantsEnglish());
        http.Response.StatusCode = details.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = details,
            Exception = exception,
        });
    }

    private static Refusal? RefusalIn(Exception exception) => exception switch
    {
        RefusedException refused => refused.Refusal,
        DbUpdateConcurrencyException => new ChangedMeanwhile(),
        DbUpdateException error when error.IsUniqueViolation() => new ChangedMeanwhile(),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new BodyTooLarge(),
        BadHttpRequestException bad => new RequestUnreadable(bad.Message),
        _ => null,
    };

    private static ProblemDetails Problem(Refusal refusal, bool english)
    {
        var details = new ProblemDetails
        {
            Status = StatusOf(refusal),
            Title = english ? refusal.English : refusal.Chinese,
            Type = $"urn:rectify:rule:{refusal.Rule}",
            Extensions = { ["rule"] = refusal.Rule },
        };
        if (refusal.Field is not null)
            details.Extensions["field"] = refusal.Field;
        if (refusal is InputInvalid invalid)
            details.Extensions["errors"] = invalid.Errors;
        if (refusal is ICarriesState { State: { } state })
            details.Extensions["current"] = state;
        return details;
    }

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        SignInNeeded => StatusCodes.Status401Unauthorized,
        BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        VersionNeeded => StatusCodes.Status428PreconditionRequired,
        { Kind: RefusalKind.Forbidden } => StatusCodes.Status403Forbidden,
        { Kind: RefusalKind.Conflict } => StatusCodes.Status409Conflict,
        { Kind: RefusalKind.NotFound } => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status400BadRequest,
    };
}
