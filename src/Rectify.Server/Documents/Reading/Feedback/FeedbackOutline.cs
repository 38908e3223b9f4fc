using System.Text.RegularExpressions;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>How a document is to be understood where it could be understood in two ways.</summary>
/// <param name="CountsOrdinals">Whether 一是, 二是 are findings of their own, or parts of one.</param>
/// <param name="HasPartHeading">Whether a heading such as 主要问题 opens the findings; otherwise the first numbered heading does.</param>
internal sealed record OutlineRules(bool CountsOrdinals, bool HasPartHeading);

/// <summary>The headings and numbered paragraphs of the part that holds the findings; advice and requirements stay outside.</summary>
internal sealed partial class FeedbackOutline(OutlineRules rules)
{
    /// <summary>The rank of a heading that is told by its look alone: it stands where there is room for it.</summary>
    public const int ByLook = -1;

    private const int Half = 5;

    private readonly List<OutlineNode> _aspects = [];
    private OutlineNode? _last;

    // The rank of the heading that opened the part: 0 for one without a number, null outside the part.
    private int? _partRank;
    private bool _hasHeadings;

    /// <summary>方面: the topmost headings of the part.</summary>
    public IReadOnlyList<OutlineNode> Aspects => _aspects;

    /// <summary>Whether the document has a part for findings at all.</summary>
    public bool HasPart { get; private set; }

    /// <summary>How many numbered headings open such a part: where each aspect says 存在的问题, none of them is the part.</summary>
    public int Parts { get; private set; }

    /// <summary>How many findings it comes to.</summary>
    public int Findings => _aspects.Sum(aspect => aspect.Children.Count == 0 ? aspect.Continued.Count : aspect.Leaves().Count());

    public static FeedbackOutline Of(IEnumerable<FeedbackParagraph> paragraphs, OutlineRules rules)
    {
        var outline = new FeedbackOutline(rules);
        foreach (var paragraph in rules.CountsOrdinals ? FeedbackItems.Divide(paragraphs) : paragraphs)
            outline.Take(paragraph);
        return outline;
    }

    private void Take(FeedbackParagraph paragraph)
    {
        var number = OutlineNumber.Of(paragraph.Text) is { } own && paragraph.Given is null
            ? own
            : paragraph.Given ?? (rules.CountsOrdinals ? OutlineNumber.OfOrdinal(paragraph.Text) : null);
        if (paragraph.InTable)
            OpenByTable();
        else if (TurnsPart(paragraph.Text, number))
            return;
        if (_partRank is null)
            return;
        if (number is not null)
            Add(number, paragraph);
        else if (_last is { Children.Count: 0 } && !paragraph.Text.EndsWith('：'))
            _last.Continue(paragraph);
    }

    private void OpenByTable()
    {
        if (!HasPart)
            (_partRank, HasPart) = (0, true);
    }

    /// <summary>Whether this is a heading (or the signature) at which the findings part begins or ends.</summary>
    private bool TurnsPart(string text, OutlineNumber? number)
    {
        if (IsPlainAdvice(text, number))
            return Turn(null, opens: false);
        var other = OtherPart().IsMatch(text) || (!rules.HasPartHeading && Overview().IsMatch(text));
        if (OpensWithout(number, other))
            Turn(0, opens: true);
        if (number is null or { Label: "" } ? text.Length > 25 || text.EndsWith('。') : number.Rank > OutlineNumber.Part)
            return false;
        var opens = rules.HasPartHeading && _partRank is not 0 && FindingsPart().IsMatch(text) && !other;
        var closes = _partRank is not null && (other || Signature().IsMatch(text) || (number is not null and { Rank: not ByLook } && number.Rank <= _partRank));
        if (!opens && !closes)
            return false;
        Parts += opens && number is { Label.Length: > 0 } ? 1 : 0;
        return Turn(opens ? Math.Max(number?.Rank ?? 0, 0) : null, opens);
    }

    /// <summary>Whether the findings begin here although no heading says so: at 一、, or at （一） where there is no 一、 before.</summary>
    private bool OpensWithout(OutlineNumber? number, bool other)
    {
        var opens = !rules.HasPartHeading && !HasPart && !other && number is { Label.Length: > 0 }
            && number.Rank <= (_hasHeadings ? OutlineNumber.Part : OutlineNumber.Aspect);
        _hasHeadings |= number?.Rank == OutlineNumber.Part;
        return opens;
    }

    private bool Turn(int? rank, bool opens)
    {
        (_partRank, _last) = (rank, null);
        HasPart |= opens;
        return true;
    }

    // （五）意见建议 among the aspects is none of them; 整改工作要求落实方面 is one.
    private bool IsPlainAdvice(string text, OutlineNumber? number) =>
        _partRank is not null && number is { Rank: OutlineNumber.Aspect, Label.Length: > 0 } && Advice().IsMatch(number.Rest);

    private void Add(OutlineNumber number, FeedbackParagraph paragraph)
    {
        if (number.Rank == ByLook)
            number = number with { Rank = RankByLook() };
        if (paragraph.InTable && number.Rank == OutlineNumber.Item && _last is null)
            Add(new OutlineNumber(OutlineNumber.Aspect, "", "未分方面"), paragraph);
        var parent = _last;
        while (parent is not null && parent.Number.Rank >= number.Rank)
            parent = parent.Parent;
        var siblings = parent?.Children ?? _aspects;
        _last = new OutlineNode(number, parent, siblings.Count + 1, paragraph);
        siblings.Add(_last);
    }

    /// <summary>Just below the numbered aspect that it stands under, or an aspect of its own.</summary>
    private int RankByLook()
    {
        var above = _last;
        while (above is { Number: { Label: "" } or { Rank: > OutlineNumber.Aspect } })
            above = above.Parent;
        return above is null ? OutlineNumber.Aspect : above.Number.Rank + Half;
    }

    [GeneratedRegex("主要问题|突出问题|(存在|发现|反馈)的?(具体)?问题|问题(和|与)不足")]
    private static partial Regex FindingsPart();

    [GeneratedRegex("意见建议|意见和建议|整改建议|工作建议|巡察建议|工作要求|整改要求|有关要求|整改意见|问题线索|几点(意见|建议|要求)|^[一二三四五六七八九十、]*(意见|建议|要求)$")]
    private static partial Regex OtherPart();

    [GeneratedRegex("总体(评价|情况)|基本情况|工作成效|主要成绩|肯定")]
    private static partial Regex Overview();

    [GeneratedRegex("^(对?(下一步)?(整改)?(工作)?的?|巡察|有关|几点)(意见|建议|要求|意见建议|意见和建议)[。：:]?$")]
    private static partial Regex Advice();

    [GeneratedRegex(@"巡察组$|^\d{4}年\d{1,2}月\d{1,2}日$")]
    private static partial Regex Signature();
}
