namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>One line of a document, its automatic number written out.</summary>
/// <param name="Position">The paragraph's position among those with text, from 1.</param>
internal sealed record FeedbackParagraph(int Position, string Text);
