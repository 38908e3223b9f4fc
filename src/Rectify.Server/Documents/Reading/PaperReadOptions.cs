namespace Rectify.Server.Documents.Reading;

/// <summary>What to assume where a paper does not say so itself.</summary>
public sealed record PaperReadOptions
{
    /// <summary>截至日期, where no line above the header states one.</summary>
    public DateOnly? CutOff { get; init; }

    /// <summary>反馈日期, where the document states none.</summary>
    public DateOnly? FeedbackDate { get; init; }

    /// <summary>The words for 整改状态 that are understood.</summary>
    public StatusVocabulary Statuses { get; init; } = StatusVocabulary.Usual;

    /// <summary>Columns as somebody has pointed them out; they win over what the headers say.</summary>
    public IReadOnlyList<ColumnChoice> Columns { get; init; } = [];
}
