namespace Rectify.Domain.Reports.Texts;

/// <summary>What a writer's text can say that a tally can check.</summary>
public enum StatementKind
{
    /// <summary>截至某年某月某日.</summary>
    CutOff,

    /// <summary>截止目前: a cut-off without a day.</summary>
    Undated,

    /// <summary>方面.</summary>
    Aspects,

    /// <summary>具体问题.</summary>
    Total,

    /// <summary>已完成整改并长期坚持.</summary>
    Sustained,

    /// <summary>已完成整改的, beside those that are sustained.</summary>
    CompletedOnce,

    /// <summary>已完成.</summary>
    Completed,

    /// <summary>基本完成.</summary>
    MostlyDone,

    /// <summary>未启动.</summary>
    NotStarted,

    /// <summary>正在推进.</summary>
    Open,

    /// <summary>超期.</summary>
    Overdue,

    /// <summary>预计今年完成.</summary>
    DueThisYear,

    /// <summary>整改措施.</summary>
    Measures,

    /// <summary>完成率.</summary>
    Percent,

    /// <summary>预计今年能全部完成整改.</summary>
    AllExpectedThisYear,

    /// <summary>都得到了有效整治.</summary>
    AllPutRight,
}

/// <summary>A statement that was recognised in a text.</summary>
/// <param name="Kind">What it states.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Position">Where they begin in the text, from 0.</param>
/// <param name="Number">The number that is stated; null where none is.</param>
/// <param name="Day">The day that is stated; null where none is.</param>
public sealed record Statement(StatementKind Kind, string Text, int Position, decimal? Number, DateOnly? Day);

/// <summary>A sentence of a text and the statements in it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Paragraph">Which paragraph it stands in, from 0: a sentence that names no source speaks of the one before it.</param>
/// <param name="Statements">In the order of the text.</param>
public sealed record StatedSentence(string Text, int Paragraph, IReadOnlyList<Statement> Statements);
