namespace Rectify.Domain.Cases;

/// <summary>Where a history entry comes from.</summary>
public enum HistoryOrigin
{
    /// <summary>Somebody acted in Rectify.</summary>
    Live,

    /// <summary>导入: taken over from a paper.</summary>
    Imported,

    /// <summary>更正: an administrator forced a correction; marked for ever.</summary>
    Correction,
}

/// <summary>
/// One line of a case's history: append-only, with the day on which it took effect, the moment of recording, who acted,
/// and the hash of the line before (<see cref="HistoryChain"/>).
/// </summary>
public sealed class HistoryEntry
{
    private HistoryEntry() => Trigger = FromStage = ToStage = ActorName = ActingAs = Facts = PreviousHash = Hash = "";

    internal HistoryEntry(HistoryDraft draft, int sequence, string previousHash)
        : this()
    {
        (CaseId, Sequence, Cycle, PreviousHash) = (draft.CaseId, sequence, draft.Cycle, previousHash);
        (Trigger, FromStage, ToStage) = (draft.Trigger, draft.FromStage, draft.ToStage);
        (EffectiveOn, RecordedAt, Origin) = (draft.EffectiveOn, draft.RecordedAt, draft.Origin);
        (ActorId, ActorName, ActingAs) = (draft.ActorId, draft.ActorName, draft.ActingAs);
        OnBehalfOfId = draft.OnBehalfOfId;
        (Reason, Details, Facts) = (draft.Reason, draft.Details, draft.Facts);
        (DefinitionKey, DefinitionVersion) = (draft.DefinitionKey, draft.DefinitionVersion);
        Hash = HistoryChain.HashOf(this);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Place in the case's history, from 1 without gaps.</summary>
    public int Sequence { get; private set; }

    /// <summary>The cycle of work, from 1.</summary>
    public int Cycle { get; private set; }

    /// <summary>What was done: a trigger of the definition.</summary>
    public string Trigger { get; private set; }

    /// <summary>The stage before; empty for the first line.</summary>
    public string FromStage { get; private set; }

    /// <summary>The stage after.</summary>
    public string ToStage { get; private set; }

    /// <summary>The day on which it took effect, in the bureau's zone.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Where the line comes from.</summary>
    public HistoryOrigin Origin { get; private set; }

    /// <summary>Who acted.</summary>
    public Guid ActorId { get; private set; }

    /// <summary>The name of who acted, as it was then.</summary>
    public string ActorName { get; private set; }

    /// <summary>As whom: a <see cref="CaseRole"/>, or empty for the system and for imports.</summary>
    public string ActingAs { get; private set; }

    /// <summary>For whom the actor stood in (委托代办); null who acted in person.</summary>
    public Guid? OnBehalfOfId { get; private set; }

    /// <summary>The reason, where the action needs one.</summary>
    public string? Reason { get; private set; }

    /// <summary>What else was said, in Chinese, for the reader of the timeline.</summary>
    public string? Details { get; private set; }

    /// <summary>The tally facts after this line, as JSON: what a recount starts from.</summary>
    public string Facts { get; private set; }

    /// <summary>The definition that decided.</summary>
    public string DefinitionKey { get; private set; } = "";

    /// <summary>Its version.</summary>
    public int DefinitionVersion { get; private set; }

    /// <summary>The hash of the line before; empty for the first.</summary>
    public string PreviousHash { get; private set; }

    /// <summary>SHA-256 over this line and <see cref="PreviousHash"/>, lower-case hexadecimal.</summary>
    public string Hash { get; private set; }
}
