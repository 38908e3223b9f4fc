using Rectify.Domain.Organizations;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Http.Permissions;

/// <summary>Who may use an endpoint: one row of the table.</summary>
/// <param name="Roles">The roles that may; null for everybody who is signed in.</param>
/// <param name="OfCase">Whether the address names a case, which has to be within the sight of the caller.</param>
internal sealed record Rule(IReadOnlyList<AccountRole>? Roles, bool OfCase)
{
    /// <summary>What who is admitted gets for the probe, where that is not what such endpoints usually answer.</summary>
    public string? Answer { get; init; }

    /// <summary>Everybody who is signed in.</summary>
    public static Rule SignedIn { get; } = new(null, OfCase: false);

    /// <summary>Everybody who may see the case.</summary>
    public static Rule SeesCase { get; } = new(null, OfCase: true);

    public static Rule For(params AccountRole[] roles) => new(roles, OfCase: false);

    /// <summary>These, for a case that they may see.</summary>
    public static Rule OnCase(params AccountRole[] roles) => new(roles, OfCase: true);

    /// <summary>Those who see the whole bureau.</summary>
    public static Rule Overview { get; } =
        For(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator);

    public bool Admits(Colleague who) => Roles is null || Roles.Intersect(RolesOf(who)).Any();

    private static IReadOnlyList<AccountRole> RolesOf(Colleague who) => who switch
    {
        Colleague.Administrator => [AccountRole.Administrator],
        Colleague.Liaison => [AccountRole.Liaison],
        Colleague.Leader => [AccountRole.Leader],
        Colleague.Verifier => [AccountRole.Verifier],
        Colleague.Reporter => [AccountRole.Reporter],
        Colleague.Office or Colleague.Finance or Colleague.School => [AccountRole.UnitMember],
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
