using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>A case, somebody who acts on it and what is given: everything that a verdict depends on.</summary>
internal sealed record Scene
{
    /// <summary>What is peculiar to it, for whoever reads a failure.</summary>
    public required string Told { get; init; }

    public required CaseSnapshot Case { get; init; }

    public required Actor Actor { get; init; }

    /// <summary>The names of the inputs that are given.</summary>
    public required IReadOnlySet<string> Given { get; init; }

    public Guid? ProposalId { get; init; }

    /// <summary>The one condition of the action that does not hold; null where all do.</summary>
    public Breaker? Broken { get; init; }
}
