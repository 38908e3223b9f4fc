using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Features.Import.Correcting;

/// <summary>
/// What the importer of a paper has put right by hand. File, options and corrections together say what an import does:
/// the same three give the same plan, on a page, over the API and in the background.
/// </summary>
public sealed record PaperCorrections
{
    public static PaperCorrections None { get; } = new();

    /// <summary>Columns pointed out by hand.</summary>
    public IReadOnlyList<ColumnChoice> Columns { get; init; } = [];

    /// <summary>Status words that nobody knew, and what they mean.</summary>
    public IReadOnlyList<StatusChoice> Statuses { get; init; } = [];

    /// <summary>Changes of the tree of aspects and findings, in the order in which they were made.</summary>
    public IReadOnlyList<OutlineEdit> Outline { get; init; } = [];

    /// <summary>Units that the paper calls otherwise than the bureau does, or that are to be made.</summary>
    public IReadOnlyList<NameChoice> Units { get; init; } = [];

    /// <summary>The same for people.</summary>
    public IReadOnlyList<NameChoice> People { get; init; } = [];

    /// <summary>Rows put to a finding by hand, or declared new.</summary>
    public IReadOnlyList<RowMatch> Matches { get; init; } = [];

    /// <summary>Whose word counts where paper and Rectify differ; a later one wins over an earlier, a row's over one for all.</summary>
    public IReadOnlyList<DifferenceDecision> Decisions { get; init; } = [];
}

/// <summary>What a status word of the paper means.</summary>
/// <param name="Word">As the paper has it.</param>
/// <param name="Status">The status that it counts as.</param>
/// <param name="Sustained">Whether it also says 长期坚持.</param>
/// <param name="Remember">Whether the bureau's next papers mean the same by it.</param>
public sealed record StatusChoice(string Word, PaperStatus Status, bool Sustained = false, bool Remember = false);

/// <summary>Who is meant by a name in the paper.</summary>
/// <param name="Name">As the paper has it.</param>
/// <param name="Id">The unit or person of the bureau; null to make a new one.</param>
public sealed record NameChoice(string Name, Guid? Id);

/// <summary>Which finding a row speaks of.</summary>
/// <param name="Row">The row's key.</param>
/// <param name="FindingId">The finding; null for a new one.</param>
public sealed record RowMatch(string Row, Guid? FindingId);

/// <summary>Whose word counts.</summary>
/// <param name="Row">The row's key; null for all rows.</param>
/// <param name="Field">The field; null for all fields.</param>
/// <param name="Take">The paper's word or what Rectify has.</param>
public sealed record DifferenceDecision(string? Row, PaperField? Field, Taking Take);
