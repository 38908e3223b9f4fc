using Rectify.Domain.Common;

namespace Rectify.Domain.Findings;

/// <summary>问题来源: one feedback event, an inspection round or a self-check. The bureau reports each apart.</summary>
public sealed class FindingSource : Aggregate
{
    private FindingSource() => Code = Name = "";

    /// <summary>Registers a source.</summary>
    /// <param name="code">Short code, unique in the bureau; the numbers of its cases begin with it.</param>
    /// <param name="kind">What kind of event it was.</param>
    /// <param name="name">The event's name as documents print it.</param>
    /// <param name="feedbackDate">反馈日期: the day on which the findings were handed over; they count from then on.</param>
    public FindingSource(string code, SourceKind kind, string name, DateOnly feedbackDate)
    {
        Code = code.Trim();
        Kind = kind;
        Name = name.Trim();
        FeedbackDate = feedbackDate;
    }

    /// <summary>Short code, unique in the bureau; the numbers of its cases begin with it.</summary>
    public string Code { get; private set; }

    /// <summary>What kind of event it was.</summary>
    public SourceKind Kind { get; private set; }

    /// <summary>The event's name as documents print it.</summary>
    public string Name { get; private set; }

    /// <summary>反馈日期, a day in the bureau's zone.</summary>
    public DateOnly FeedbackDate { get; private set; }

    /// <summary>Which round of inspection, as written (for instance 第三轮); part of a finding's key.</summary>
    public string? Round { get; set; }

    /// <summary>Who fed back, for instance 市委: the half-year sentence begins with it.</summary>
    public string? IssuedBy { get; set; }

    /// <summary>文号.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>When the rectification plan is due, where the source sets a day.</summary>
    public DateOnly? PlanDue { get; set; }

    /// <summary>When the report on the concentrated period is due, where the source sets a day.</summary>
    public DateOnly? ReportDue { get; set; }

    /// <summary>集中整改期截止.</summary>
    public DateOnly? ConcentratedPeriodEnd { get; set; }

    /// <summary>How many aspects the document says it has; null where it says nothing.</summary>
    public int? StatedAspects { get; set; }

    /// <summary>How many findings the document says it has; null where it says nothing.</summary>
    public int? StatedFindings { get; set; }

    /// <summary>The aspects (方面), in the document's order.</summary>
    public IList<Aspect> Aspects { get; } = [];

    /// <summary>Corrects what was registered.</summary>
    public void Correct(string name, SourceKind kind, DateOnly feedbackDate)
    {
        (Name, Kind, FeedbackDate) = (name.Trim(), kind, feedbackDate);
        Touch();
    }

    /// <summary>Adds an aspect behind the last one.</summary>
    public Aspect AddAspect(string number, string title)
    {
        var aspect = new Aspect(Id, Aspects.Count + 1, number, title);
        Aspects.Add(aspect);
        Touch();
        return aspect;
    }
}
