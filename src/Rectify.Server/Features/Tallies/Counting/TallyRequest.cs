using FluentValidation;
using Rectify.Domain.Common;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>What every question about numbers says: which findings, on which day, as known when (rule 7).</summary>
public abstract record TallyRequest : TallyScope
{
    /// <summary>截至: the day, to its end in the bureau's zone; today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The moment of knowledge; now where nothing is said.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}

internal abstract class TallyRequestValidator<TRequest> : AbstractValidator<TRequest>
    where TRequest : TallyRequest
{
    protected TallyRequestValidator()
    {
        RuleFor(one => one.AsOf).InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
        RuleFor(one => one.Year).InclusiveBetween(CutOff.First.Year, CutOff.Last.Year).WithMessage("年份应在2000年至2099年之间。");
    }
}

/// <summary>The days that a cut-off may be: what lies outside is a slip of the pen.</summary>
internal static class CutOff
{
    public const string Message = "截止日期应在2000年至2099年之间。";

    /// <summary>Said of every paper: a tally may look ahead, a document tells what has happened.</summary>
    public const string NotYet = "截止日期不能晚于今天：文件写的是已经发生的事。";

    public static readonly DateOnly First = new(2000, 1, 1);

    public static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>A day that a document may speak of.</summary>
    public static IRuleBuilderOptions<TRequest, DateOnly?> HasCome<TRequest>(this IRuleBuilder<TRequest, DateOnly?> day, BureauTime time) => day
        .GreaterThanOrEqualTo(First).WithMessage(Message)
        .LessThanOrEqualTo(_ => time.Today).WithMessage(NotYet);
}
