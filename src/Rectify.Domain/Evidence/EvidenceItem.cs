using Rectify.Domain.Common;

namespace Rectify.Domain.Evidence;

/// <summary>
/// 佐证材料: a file, or a reference number where the file may not be stored. Never overwritten: a new revision is a
/// new item.
/// </summary>
public sealed class EvidenceItem
{
    private EvidenceItem() => Title = UploadedBy = "";

    private EvidenceItem(Guid caseId, Guid? measureId, Guid? unitId, string title, DateOnly documentDate)
    {
        (CaseId, MeasureId, UnitId, Title, DocumentDate) = (caseId, measureId, unitId, title.Trim(), documentDate);
        UploadedBy = "";
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case that it proves.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The measure that it proves, where it is one measure's.</summary>
    public Guid? MeasureId { get; private set; }

    /// <summary>The unit that handed it in.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>What it is called: the file's name, or the words for a reference.</summary>
    public string Title { get; private set; }

    /// <summary>The date on the document itself.</summary>
    public DateOnly DocumentDate { get; private set; }

    /// <summary>When it was uploaded, UTC.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>Who uploaded it.</summary>
    public Guid UploadedById { get; private set; }

    /// <summary>The name of who uploaded it.</summary>
    public string UploadedBy { get; private set; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal; the file is stored under it. Null for a reference.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Size in bytes; null for a reference.</summary>
    public long? Size { get; private set; }

    /// <summary>Media type, told by the content and not by the name; null for a reference.</summary>
    public string? ContentType { get; private set; }

    /// <summary>The number under which the bureau keeps what may not be stored here.</summary>
    public string? ReferenceNumber { get; private set; }

    /// <summary>The item that this one is a new revision of; the earlier one stays readable.</summary>
    public Guid? RevisesId { get; private set; }

    /// <summary>Which revision it is, from 1.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>When the stored file was last read again and compared with its hash, UTC; null until then.</summary>
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>Whether the stored file was missing or different at that time.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>An uploaded file.</summary>
    public static EvidenceItem File(
        Guid caseId, Guid? measureId, Guid? unitId, string title, DateOnly documentDate, StoredFile file) =>
        new(caseId, measureId, unitId, title, documentDate)
        {
            Sha256 = file.Sha256,
            Size = file.Size,
            ContentType = file.ContentType,
        };

    /// <summary>Material that is kept elsewhere, by its number.</summary>
    public static EvidenceItem Reference(
        Guid caseId, Guid? measureId, Guid? unitId, string title, DateOnly documentDate, string referenceNumber) =>
        new(caseId, measureId, unitId, title, documentDate) { ReferenceNumber = referenceNumber.Trim() };

    /// <summary>
    /// Makes this item a new revision of an earlier one: it proves the same measure and belongs to the same unit. The
    /// earlier one stays as it is.
    /// </summary>
    /// <param name="earlier">The latest revision so far.</param>
    /// <exception cref="RefusedException">The content is the earlier one's.</exception>
    public EvidenceItem Revising(EvidenceItem earlier)
    {
        if (Sha256 is not null && Sha256 == earlier.Sha256)
            throw new RefusedException(new RevisionIsTheSame());
        (RevisesId, Revision) = (earlier.Id, earlier.Revision + 1);
        (MeasureId, UnitId) = (earlier.MeasureId, earlier.UnitId);
        return this;
    }

    /// <summary>Records who handed it in and when (UTC).</summary>
    public EvidenceItem UploadedByPerson(Guid personId, string name, DateTimeOffset at)
    {
        (UploadedById, UploadedBy, UploadedAt) = (personId, name, at);
        return this;
    }
}

/// <summary>A file in the content-addressed store.</summary>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="ContentType">Media type, told by the content.</param>
public sealed record StoredFile(string Sha256, long Size, string ContentType);
