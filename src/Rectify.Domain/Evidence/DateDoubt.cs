namespace Rectify.Domain.Evidence;

/// <summary>What is odd about the date of a piece of evidence (倒签); shown to the verifier, never a refusal.</summary>
public enum DateDoubt
{
    /// <summary>Nothing is odd.</summary>
    None,

    /// <summary>Dated before the findings were fed back.</summary>
    BeforeFeedback,

    /// <summary>Dated far before it was uploaded.</summary>
    FarFromUpload,

    /// <summary>Dated after it was uploaded.</summary>
    AfterUpload,
}

/// <summary>Looks at the dates of evidence (domain.md, "backdated evidence").</summary>
public static class EvidenceDating
{
    /// <summary>How many days may lie between a document and its upload before the verifier is told.</summary>
    public const int UsualDays = 30;

    /// <summary>What is odd about a document's date.</summary>
    /// <param name="documentDate">The date on the document.</param>
    /// <param name="uploadedOn">The bureau's day of the upload.</param>
    /// <param name="feedbackDate">The day on which the findings were fed back.</param>
    public static DateDoubt Doubt(DateOnly documentDate, DateOnly uploadedOn, DateOnly feedbackDate)
    {
        if (documentDate < feedbackDate)
            return DateDoubt.BeforeFeedback;
        if (documentDate > uploadedOn)
            return DateDoubt.AfterUpload;
        return uploadedOn.DayNumber - documentDate.DayNumber > UsualDays ? DateDoubt.FarFromUpload : DateDoubt.None;
    }
}
