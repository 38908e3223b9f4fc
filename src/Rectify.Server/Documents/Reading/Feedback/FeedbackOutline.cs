using System.Text.RegularExpressions;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>The numbered headings of the part that holds the findings; advice and requirements stay outside.</summary>
internal sealed partial class FeedbackOutline
{
    private readonly List<OutlineNode> _aspects = [];
    private OutlineNode? _last;

    // The rank of the heading that opened the part: 0 for one without a number, null outside the part.
    private int? _partRank;

    /// <summary>方面: the topmost numbered paragraphs of the part.</summary>
    public IReadOnlyList<OutlineNode> Aspects => _aspects;

    /// <summary>Whether the document has a part for findings at all.</summary>
    public bool HasPart { get; private set; }

    public static FeedbackOutline Of(IEnumerable<FeedbackParagraph> paragraphs)
    {
        var outline = new FeedbackOutline();
        foreach (var paragraph in paragraphs)
            outline.Take(paragraph);
        return outline;
    }

    private void Take(FeedbackParagraph paragraph)
    {
        var number = OutlineNumber.Of(paragraph.Text);
        if (TurnsPart(paragraph.Text, number) || _partRank is null)
            return;
        if (number is not null)
            Add(number, paragraph);
        else if (_last is { Children.Count: 0 })
            _last.Continue(paragraph.Text);
    }

    /// <summary>Whether this is a heading (or the signature) at which the findings part begins or ends.</summary>
    private bool TurnsPart(string text, OutlineNumber? number)
    {
        if (number is null ? text.Length > 25 || text.EndsWith('。') : number.Rank > 1)
            return false;
        var opens = FindingsPart().IsMatch(text) && !OtherPart().IsMatch(text);
        var closes = _partRank is not null && (OtherPart().IsMatch(text) || Signature().IsMatch(text) || number?.Rank <= _partRank);
        if (!opens && !closes)
            return false;
        _partRank = opens ? number?.Rank ?? 0 : null;
        HasPart |= opens;
        _last = null;
        return true;
    }

    private void Add(OutlineNumber number, FeedbackParagraph paragraph)
    {
        var parent = _last;
        while (parent is not null && parent.Number.Rank >= number.Rank)
            parent = parent.Parent;
        _last = new OutlineNode(number, parent, paragraph);
        (parent?.Children ?? _aspects).Add(_last);
    }

    [GeneratedRegex("主要问题|突出问题|(存在|发现|反馈)的?(具体)?问题|问题(和|与)不足")]
    private static partial Regex FindingsPart();

    [GeneratedRegex("意见建议|整改建议|工作建议|工作要求|整改要求|有关要求|整改意见|问题线索|几点(意见|建议|要求)|^[一二三四五六七八九十、]*(意见|建议|要求)$")]
    private static partial Regex OtherPart();

    [GeneratedRegex(@"巡察组$|^\d{4}年\d{1,2}月\d{1,2}日$")]
    private static partial Regex Signature();
}
