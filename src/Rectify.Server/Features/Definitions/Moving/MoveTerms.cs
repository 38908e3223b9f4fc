using FluentValidation;
using Rectify.Server.Persistence.Configurations;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>From which version to which, and which stage becomes which.</summary>
public abstract record MoveTerms
{
    private static readonly Dictionary<string, string> AllKeepTheirNames = [];

    public string FromKey { get; init; } = "";

    public int FromVersion { get; init; }

    public string ToKey { get; init; } = "";

    public int ToVersion { get; init; }

    /// <summary>Which stage becomes which; stages that are not named keep their name.</summary>
    public IReadOnlyDictionary<string, string> StageMap { get; init; } = AllKeepTheirNames;
}

internal abstract class MoveTermsValidator<TTerms> : AbstractValidator<TTerms>
    where TTerms : MoveTerms
{
    protected MoveTermsValidator()
    {
        RuleFor(one => one.FromKey).NotEmpty().WithMessage("请选择要迁出的流程版本。");
        RuleFor(one => one.FromVersion).GreaterThan(0).WithMessage("请选择要迁出的流程版本。");
        RuleFor(one => one.ToKey).NotEmpty().WithMessage("请选择要迁入的流程版本。");
        RuleFor(one => one.ToVersion).GreaterThan(0).WithMessage("请选择要迁入的流程版本。");
        RuleFor(one => one.FromKey).MaximumLength(CaseMoveConfiguration.KeyLength).WithMessage("没有这个流程。请重新选择。");
        RuleFor(one => one.ToKey).MaximumLength(CaseMoveConfiguration.KeyLength).WithMessage("没有这个流程。请重新选择。");
        RuleFor(one => one.StageMap).NotNull().WithMessage("请说明环节的对应关系；没有时留空。");
    }
}
