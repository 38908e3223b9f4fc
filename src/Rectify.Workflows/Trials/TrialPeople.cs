using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Trials;

/// <summary>One made-up person for each role; the same in every trial.</summary>
internal static class TrialPeople
{
    public static readonly Guid Nobody = Numbered(0xFF);
    public static readonly Guid LeadUnit = Numbered(0xF1);
    public static readonly Guid AssistingUnit = Numbered(0xF2);

    private static readonly Dictionary<CaseRole, Actor> ByRole = Enum.GetValues<CaseRole>().ToDictionary(role => role, Of);

    public static Actor In(CaseRole role) => ByRole[role];

    private static Actor Of(CaseRole role)
    {
        HashSet<Guid> units = role switch
        {
            CaseRole.LeadUnit => [LeadUnit],
            CaseRole.AssistingUnit => [AssistingUnit],
            _ => [],
        };
        return new Actor(Numbered((byte)(role + 1)), InputNames.Chinese(role), units, CaseRoles.AccountsFor(role).Take(1).ToHashSet());
    }

    private static Guid Numbered(byte number) => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number);
}
