using System.Collections.Frozen;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Definitions.Checks;

/// <summary>
/// What the product's code does for one of its own triggers, told by the definitions that come with it: a bureau's
/// definition may say who and where, but not ask the code for what it does not do.
/// </summary>
internal sealed class KnownAction
{
    /// <summary>What the code takes besides what it must have.</summary>
    private static readonly Dictionary<string, string[]> Optional = new()
    {
        [Triggers.Unblock] = ["reason"],
        [Triggers.ProposeWithdrawal] = ["target"],
    };

    // Read without a check, which would need this very table.
    private static readonly Lazy<FrozenDictionary<string, KnownAction>> Table = new(() => DefinitionCatalog.ReadEmbedded()
        .OrderByDescending(definition => definition.Key == DefinitionCatalog.Standard).ThenByDescending(definition => definition.Version)
        .SelectMany(definition => definition.Transitions)
        .GroupBy(transition => transition.Trigger)
        .ToFrozenDictionary(group => group.Key, group => new KnownAction(group.First(), group)));

    private readonly TransitionDefinition model;
    private readonly HashSet<AccountRole> accounts;

    private KnownAction(TransitionDefinition model, IEnumerable<TransitionDefinition> uses)
    {
        this.model = model;
        accounts = [.. uses.SelectMany(use => use.Roles.Concat(use.Approvals)).SelectMany(CaseRoles.AccountsFor)];
    }

    public IReadOnlyList<string> Requires => model.Requires;

    public IReadOnlyList<string> Takes => Optional.GetValueOrDefault(model.Trigger, []);

    /// <summary>What the code does for a trigger; null for a step of the bureau's own.</summary>
    public static KnownAction? Of(string trigger) => Table.Value.GetValueOrDefault(trigger);

    /// <summary>Whether the accounts that hold a role are among those for which the code acts.</summary>
    public bool Admits(CaseRole role) => CaseRoles.AccountsFor(role).Any(accounts.Contains);

    /// <summary>The members in which a transition asks for something else.</summary>
    public IEnumerable<string> Differences(TransitionDefinition other)
    {
        if (other.Stays != model.Stays)
            yield return "to";
        if (other.Proposes != model.Proposes)
            yield return "proposes";
        if (other.Decides != model.Decides)
            yield return "decides";
        if (other.Rejects != model.Rejects)
            yield return "rejects";
        if (other.StartsCycle != model.StartsCycle)
            yield return "startsCycle";
        if (other.Corrects != model.Corrects)
            yield return "corrects";
        if (model.Decides is not null && other.Approvals.Count == 0)
            yield return "approvals";
    }
}
