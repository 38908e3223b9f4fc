using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Desk;

namespace Rectify.Server.Features.Cases.Page;

/// <summary>An action that needs at most some words.</summary>
/// <param name="Explanation">What it does, for whoever hesitates.</param>
/// <param name="Command">The command that it sends.</param>
internal sealed record PlainAction(string Explanation, Func<PlainForm, ActionRequest, CaseCommand> Command)
{
    /// <summary>The words it takes; null for a mere confirmation.</summary>
    public PlainWords? Words { get; init; }

    /// <summary>Whether it turns something down.</summary>
    public bool Danger { get; init; }
}

/// <summary>The words that an action takes.</summary>
/// <param name="Field">The property of <see cref="PlainForm"/> they are typed into, named as the command names them.</param>
internal sealed record PlainWords(string Field, string Label, bool Required = true, string? Hint = null);

/// <summary>What is typed; the names are those of the commands, so that a refusal finds its field.</summary>
internal sealed class PlainForm
{
    public string? Reason { get; set; }

    public string? Opinion { get; set; }

    public string? Progress { get; set; }

    public ProgressRemark? Remark { get; set; }

    public string? Statement { get; set; }
}
