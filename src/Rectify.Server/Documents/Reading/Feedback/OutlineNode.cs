using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>A heading or numbered paragraph of the findings part, with what stands below it.</summary>
internal sealed class OutlineNode(OutlineNumber number, OutlineNode? parent, int position, FeedbackParagraph paragraph)
{
    private readonly List<FeedbackParagraph> _continued = [];

    public OutlineNumber Number => number;

    public OutlineNode? Parent => parent;

    public FeedbackParagraph Paragraph => paragraph;

    public List<OutlineNode> Children { get; } = [];

    /// <summary>The paragraphs behind it that have no number of their own.</summary>
    public IReadOnlyList<FeedbackParagraph> Continued => _continued;

    public string Text => string.Join('\n', _continued.Select(line => line.Text).Prepend(number.Rest.TrimEnd('；', ';')));

    /// <summary>The number, or for a heading without one its place among those beside it.</summary>
    public string Label => number.Label.Length > 0 ? number.Label
        : parent is null ? $"（{ChineseNumerals.Write(position)}）"
        : Children.Count > 0 ? $"{position}-" : $"{position}";

    /// <summary>The numbers from the aspect down to here, such as （一）1（1）.</summary>
    public string Path => parent?.Path + Label;

    /// <summary>The heading as printed, without the full stop at its end.</summary>
    public string Heading => WithoutStop(paragraph.Text);

    public string Title => WithoutStop(number.Rest);

    public void Continue(FeedbackParagraph line) => _continued.Add(line);

    public IEnumerable<OutlineNode> Leaves() => Children.Count == 0 ? [this] : Children.SelectMany(child => child.Leaves());

    private static string WithoutStop(string heading) => heading.TrimEnd('。', '：', ':', '.');
}
