namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>One line of a document, its automatic number written out.</summary>
/// <param name="Position">The paragraph's position among those with text, from 1.</param>
/// <param name="Text">The line as its reader sees it.</param>
/// <param name="Given">Its place in the outline, where that is not told by a number in the text: a heading by its look, or a table's cell.</param>
/// <param name="InTable">Whether it is a cell of a table of findings.</param>
internal sealed record FeedbackParagraph(int Position, string Text, OutlineNumber? Given = null, bool InTable = false);
