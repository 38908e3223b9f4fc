using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>A name that a draft may use, and what it stands for at the cut-off.</summary>
/// <param name="Name">What is written between the braces, such as 市委常规巡察:总结句.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Value">What would be filled in; null where a rule forbids it.</param>
public sealed record DraftName(string Name, string Meaning, string? Value)
{
    /// <summary>The rule of the tallies that forbids the value; null where none does.</summary>
    public int? Rule { get; init; }

    /// <summary>Why it is forbidden.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Other ways to write the name, such as with the source's code.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The source that a claim is about; its offenders are looked up only where they are needed.</summary>
    internal Guid? SourceId { get; init; }
}

/// <summary>A statement that a draft asks for and that does not hold.</summary>
public sealed record FalseDraftClaim(string Name, int Rule, string Why, IReadOnlyList<WarningCase> Cases);
