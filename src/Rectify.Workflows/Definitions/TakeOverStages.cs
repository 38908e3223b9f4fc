namespace Rectify.Workflows.Definitions;

/// <summary>The stages in which cases begin that a ledger tells of (tallies.md, rule 15).</summary>
public sealed record TakeOverStages
{
    /// <summary>未启动, with a unit that answers for it.</summary>
    public required string NotStarted { get; init; }

    /// <summary>正在推进.</summary>
    public required string InProgress { get; init; }

    /// <summary>已完成整改.</summary>
    public required string Completed { get; init; }

    /// <summary>已完成并长期坚持.</summary>
    public required string Sustained { get; init; }

    /// <summary>All of them.</summary>
    internal IEnumerable<string> All => [NotStarted, InProgress, Completed, Sustained];
}
