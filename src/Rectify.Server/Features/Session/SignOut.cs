using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Features.Session;

/// <summary>退出登录: a plain form post, because a circuit cannot take a cookie away.</summary>
internal static class SignOut
{
    public static IEndpointRouteBuilder MapSignOut(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/sign-out", Leave).AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Leave(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIns)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await signIns.SignOutAsync();
        return Results.LocalRedirect("/account/sign-in");
    }
}
