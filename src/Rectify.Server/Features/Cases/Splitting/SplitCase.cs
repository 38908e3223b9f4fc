using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Splitting;

/// <summary>拆分: parts of the finding get cases of their own; the finding is counted as before (tallies.md, rule 1).</summary>
[Allow(AccountRole.Liaison)]
public sealed record SplitCase : CaseCommand
{
    /// <summary>The words of each part.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    public string? Reason { get; init; }
}

internal sealed class SplitCaseValidator : AbstractValidator<SplitCase>
{
    private const int Most = 20;

    public SplitCaseValidator()
    {
        RuleFor(one => one.Parts).Must(parts => parts is { Count: >= 2 and <= Most })
            .WithMessage($"请填写2至{Most}个子事项：只有一个就不必拆分。");
        RuleForEach(one => one.Parts).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("请填写每个子事项的内容。")
            .MaximumLength(TextRules.Longest).WithMessage($"子事项的内容不超过{TextRules.Longest}个字。")
            .Must(TextRules.IsPlain).WithMessage("文字含有不能保存的控制字符。请删除后重试。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写拆分原因。");
    }
}

internal sealed class SplitCaseHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<SplitCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SplitCase command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        one.RefuseSplittingAPart();
        var finding = await db.Findings.FirstAsync(item => item.Id == one.FindingId, cancellationToken);
        var place = await db.Cases.CountAsync(child => child.ParentId == one.Id, cancellationToken);
        var ordinal = await db.Findings.Where(item => item.SourceId == one.SourceId).MaxAsync(item => item.Ordinal, cancellationToken);
        var numbers = Enumerable.Range(place + 1, command.Parts.Count).Select(one.NumberOfPart);
        var entry = (Entry.Of(command).WithReason(command.Reason) with { Details = $"拆分为{string.Join('、', numbers)}" })
            .With(("parts", command.Parts.Count));
        return desk.Act(one, Triggers.Split, entry, _ =>
        {
            var act = new Act(desk.Actor, desk.DayOf(command), desk.Now, command.Reason!.Trim(), $"由{one.Number}拆分");
            foreach (var text in command.Parts)
            {
                var part = finding.Split(++ordinal, ++place, text);
                db.Findings.Add(part);
                db.Cases.Add(one.SplitOff(part, place, desk.StartOfPart(one), act));
            }
        });
    }
}

internal sealed class SplitCaseEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCaseCommand<SplitCase>("split").WithSummary("拆分");
}
