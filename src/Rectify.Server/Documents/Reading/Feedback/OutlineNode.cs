namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>A numbered paragraph of the findings part, with what is numbered below it.</summary>
internal sealed class OutlineNode(OutlineNumber number, OutlineNode? parent, FeedbackParagraph paragraph)
{
    private readonly List<string> _text = [number.Rest];

    public OutlineNumber Number => number;

    public OutlineNode? Parent => parent;

    public FeedbackParagraph Paragraph => paragraph;

    public List<OutlineNode> Children { get; } = [];

    public string Text => string.Join('\n', _text);

    /// <summary>The numbers from the aspect down to here, such as （一）1（1）.</summary>
    public string Path => parent?.Path + number.Label;

    /// <summary>The heading as printed, without the full stop at its end.</summary>
    public string Heading => WithoutStop(paragraph.Text);

    public string Title => WithoutStop(number.Rest);

    public void Continue(string text) => _text.Add(text);

    public IEnumerable<OutlineNode> Leaves() => Children.Count == 0 ? [this] : Children.SelectMany(child => child.Leaves());

    private static string WithoutStop(string heading) => heading.TrimEnd('。', '：', ':', '.');
}
