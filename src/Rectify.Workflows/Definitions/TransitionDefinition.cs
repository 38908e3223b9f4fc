using System.Text.Json.Serialization;
using Rectify.Domain.Cases;

namespace Rectify.Workflows.Definitions;

/// <summary>Something that can be done to a case.</summary>
public sealed record TransitionDefinition
{
    /// <summary>The action; see <see cref="Triggers"/>.</summary>
    public required string Trigger { get; init; }

    /// <summary>The name people see on the button.</summary>
    public required string Label { get; init; }

    /// <summary>The stages in which it can be done.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The stage afterwards; null for an action that stays.</summary>
    public string? To { get; init; }

    /// <summary>Who may do it; empty where <see cref="Approvals"/> or <see cref="Rejects"/> says so.</summary>
    public IReadOnlyList<CaseRole> Roles { get; init; } = [];

    /// <summary>Who has to agree, one after the other; the action takes effect with the last.</summary>
    public IReadOnlyList<CaseRole> Approvals { get; init; } = [];

    /// <summary>The conditions, by their names in the guard catalogue.</summary>
    public IReadOnlyList<string> Guards { get; init; } = [];

    /// <summary>The inputs that must be given, by name.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>For an action that opens a proposal: its kind.</summary>
    public ProposalKind? Proposes { get; init; }

    /// <summary>For the decision on a proposal: its kind.</summary>
    public ProposalKind? Decides { get; init; }

    /// <summary>Whether it rejects a proposal: open to whoever has to approve that one next, and to who proposed it.</summary>
    public bool Rejects { get; init; }

    /// <summary>The likelier action of its stage: the primary button.</summary>
    public bool Primary { get; init; }

    /// <summary>Whether a new cycle begins.</summary>
    public bool StartsCycle { get; init; }

    /// <summary>Whether the lead unit has to declare its part finished once more.</summary>
    public bool ReopensParts { get; init; }

    /// <summary>Whether it is a forced correction (更正): the history line is marked for ever.</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether the stage stays as it is.</summary>
    [JsonIgnore]
    public bool Stays => To is null;
}
