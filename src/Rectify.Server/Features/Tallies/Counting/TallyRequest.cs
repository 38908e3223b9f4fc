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
    protected TallyRequestValidator(BureauTime time)
    {
        RuleFor(one => one.AsOf).InclusiveBetween(CutOff.First, CutOff.Last).WithMessage(CutOff.Message);
        RuleFor(one => one.KnownAt).HasCome(time);
        RuleFor(one => one.Year).InclusiveBetween(CutOff.First.Year, CutOff.Last.Year).WithMessage("年份应在2000年至2099年之间。");
    }
}

internal static class MomentRules
{
    public const string NotYet = "掌握时点不能晚于现在：将来记录的事还不知道。";

    /// <summary>Servers' clocks differ by little: what one of them has just said is no slip of the pen to another.</summary>
    private static readonly TimeSpan BetweenClocks = TimeSpan.FromSeconds(5);

    /// <summary>A moment of knowledge that has come: a count as known later would change until then.</summary>
    public static IRuleBuilderOptions<TRequest, DateTimeOffset?> HasCome<TRequest>(
        this IRuleBuilder<TRequest, DateTimeOffset?> moment, BureauTime time) =>
        moment.LessThanOrEqualTo(_ => time.Now + BetweenClocks).WithMessage(NotYet);
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
