using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Organization;

/// <summary>The roles as forms offer them.</summary>
internal static class RoleChoices
{
    public static IReadOnlyList<(AccountRole Value, string Text)> All { get; } =
        [.. Enum.GetValues<AccountRole>().Select(role => (role, RoleNames.Chinese(role)))];
}
