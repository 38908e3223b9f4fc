namespace Rectify.Server.Features.Cases.Desk;

/// <summary>What somebody entered with an action: inputs by name, and what of them goes into the history.</summary>
internal sealed record Entry
{
    private static readonly HashSet<string> Nothing = [];

    public static Entry Of(CaseCommand command) => new() { EffectiveOn = command.EffectiveOn };

    public IReadOnlySet<string> Given { get; init; } = Nothing;

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>For the decision on a proposal: which.</summary>
    public Guid? ProposalId { get; init; }

    /// <summary>In whose place alone, where the action is about what belongs to one unit.</summary>
    public Guid? Holder { get; init; }

    public string? Reason { get; init; }

    public string? Details { get; init; }

    /// <summary>With a reason, where one was written.</summary>
    public Entry WithReason(string? reason) =>
        this with { Reason = reason?.Trim(), Given = Names(("reason", reason)) };

    /// <summary>With inputs; those that are empty count as not given.</summary>
    public Entry With(params (string Name, object? Value)[] inputs) => this with { Given = Names(inputs) };

    private HashSet<string> Names(params (string Name, object? Value)[] inputs) =>
        [.. Given, .. inputs.Where(input => !IsEmpty(input.Value)).Select(input => input.Name)];

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        Guid id => id == Guid.Empty,
        DateOnly day => day == default,
        int number => number == 0,
        _ => false,
    };
}
