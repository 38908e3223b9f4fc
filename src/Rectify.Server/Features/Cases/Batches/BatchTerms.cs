using System.Text.Json;
using FluentValidation;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>What is to be done, and to which cases.</summary>
public abstract record BatchTerms
{
    /// <summary>The action, for instance Accept.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>The action's own fields: the same for every case.</summary>
    public JsonElement? Command { get; init; }

    public IReadOnlyList<BatchItem> Cases { get; init; } = [];

    /// <summary>The content of <see cref="Command"/>; empty where the action has no fields.</summary>
    internal string Content => Command is { ValueKind: not JsonValueKind.Undefined } given ? given.GetRawText() : "{}";
}

internal abstract class BatchTermsValidator<TTerms> : AbstractValidator<TTerms>
    where TTerms : BatchTerms
{
    private const int Most = 500;
    private const int NumberLength = 40;

    protected BatchTermsValidator()
    {
        RuleFor(one => one.Trigger).NotEmpty().WithMessage("请选择要批量办理的操作。");
        RuleFor(one => one.Cases).NotEmpty().WithMessage("请选择要办理的事项。");
        RuleFor(one => one.Cases).Must(cases => cases is null || cases.Count <= Most).WithMessage($"一次最多办理{Most}项。请分批办理。");
        RuleFor(one => one.Cases).Must(cases => cases is null || cases.All(IsOne)).WithMessage("有事项没有写明编号和版本。请重新选择。");
        RuleFor(one => one.Cases).Must(AreDistinct).WithMessage("同一事项不能在一批中出现两次。请重新选择。");
    }

    private static bool IsOne(BatchItem? item) =>
        item is { Number.Length: > 0 and <= NumberLength, Version: > 0 } && TextRules.IsPlain(item.Number);

    private static bool AreDistinct(IReadOnlyList<BatchItem>? cases) =>
        cases is null || cases.Select(item => item?.Number).Distinct().Count() == cases.Count;
}
