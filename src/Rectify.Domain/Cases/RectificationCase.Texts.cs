using Rectify.Domain.Tallies;

namespace Rectify.Domain.Cases;

/// <content>What the next history line says of the texts, so that a past day keeps its own (tallies.md, rule 12).</content>
public sealed partial class RectificationCase
{
    private TextStatement? texts;

    /// <summary>The line of an assignment, a hand-over or an import always says who the owner is, also where nobody changed.</summary>
    private void NoteOwner() => Note(said => said with { OwnerId = OwnerId ?? Guid.Empty });

    private void Note(Func<TextStatement, TextStatement> change) => texts = change(texts ?? new TextStatement());
}
