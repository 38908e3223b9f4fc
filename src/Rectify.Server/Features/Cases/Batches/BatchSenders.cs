using System.Security.Claims;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>Who may have something to do to many cases at once; which, the lifecycle says.</summary>
internal static class BatchSenders
{
    private static readonly AccountRole[] Roles =
        [AccountRole.Liaison, AccountRole.UnitMember, AccountRole.Leader, AccountRole.Verifier];

    public static bool MaySendBatches(this ClaimsPrincipal user) => Roles.Any(role => user.IsInRole($"{role}"));
}
