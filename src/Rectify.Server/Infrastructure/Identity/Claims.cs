using System.Security.Claims;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Infrastructure.Identity;

/// <summary>What a sign-in carries, so that no request has to look it up again.</summary>
internal static class Claims
{
    public const string PersonName = "rectify:name";
    public const string Unit = "rectify:unit";

    /// <summary>The actor behind a principal; null where nobody is signed in.</summary>
    public static Actor? ToActor(this ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true
            || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        return new Actor(
            id,
            principal.FindFirstValue(PersonName) ?? principal.Identity.Name ?? "",
            principal.FindAll(Unit).Select(claim => Guid.Parse(claim.Value)).ToHashSet(),
            principal.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<AccountRole>(claim.Value)).ToHashSet());
    }
}
