using System.Text.RegularExpressions;

namespace Rectify.Server.Features.Import;

/// <summary>The body that fed back, as the half-year sentence names it: 中共X市委第三巡察组 is 市委's.</summary>
internal static partial class Issuers
{
    public static string? BodyOf(string? team) =>
        team is not null && Body().Match(team) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("中央|自治区党委|[省市州盟县区旗]委")]
    private static partial Regex Body();
}
