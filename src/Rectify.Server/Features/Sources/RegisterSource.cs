using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Sources;

/// <summary>登记问题来源, where there is no paper to import.</summary>
[Allow(AccountRole.Liaison)]
public sealed record RegisterSource : ICommand<Guid>
{
    public string? Code { get; init; }

    public SourceKind Kind { get; init; }

    public string? Name { get; init; }

    public string? Round { get; init; }

    public string? IssuedBy { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly FeedbackDate { get; init; }

    public DateOnly? PlanDue { get; init; }

    public DateOnly? ReportDue { get; init; }

    public DateOnly? ConcentratedPeriodEnd { get; init; }
}

internal sealed class RegisterSourceValidator : AbstractValidator<RegisterSource>
{
    public RegisterSourceValidator(BureauTime time)
    {
        RuleFor(one => one.Code).NotEmpty().WithMessage("请填写来源代号。")
            .Matches("^[A-Z0-9-]{2,20}$").WithMessage("来源代号由2至20个大写字母、数字或连字符组成，例如 XC2026。");
        RuleFor(one => one.Name).NotEmpty().WithMessage("请填写来源名称。").MaximumLength(200).WithMessage("来源名称不超过200个字。");
        RuleFor(one => one.Round).MaximumLength(50).WithMessage("轮次不超过50个字。");
        RuleFor(one => one.IssuedBy).MaximumLength(100).WithMessage("反馈单位不超过100个字。");
        RuleFor(one => one.DocumentNumber).MaximumLength(50).WithMessage("文号不超过50个字。");
        RuleFor(one => one.FeedbackDate).NotEmpty().WithMessage("请填写反馈日期。")
            .LessThanOrEqualTo(_ => time.Today).WithMessage("反馈日期不能晚于今天。");
        RuleFor(one => one.PlanDue).GreaterThanOrEqualTo(one => one.FeedbackDate).WithMessage("整改方案报送期限不能早于反馈日期。");
        RuleFor(one => one.ReportDue).GreaterThanOrEqualTo(one => one.FeedbackDate).WithMessage("整改报告报送期限不能早于反馈日期。");
        RuleFor(one => one.ConcentratedPeriodEnd).GreaterThanOrEqualTo(one => one.FeedbackDate).WithMessage("集中整改期截止日不能早于反馈日期。");
    }
}

internal sealed class RegisterSourceHandler(RectifyDbContext db) : IRequestHandler<RegisterSource, Guid>
{
    public async Task<Guid> Handle(RegisterSource command, CancellationToken cancellationToken)
    {
        if (await db.Sources.AnyAsync(source => source.Code == command.Code, cancellationToken))
            throw new RefusedException(new SourceCodeTaken(command.Code!));
        var source = new FindingSource(command.Code!, command.Kind, command.Name!, command.FeedbackDate)
        {
            Round = command.Round?.Trim(),
            IssuedBy = command.IssuedBy?.Trim(),
            DocumentNumber = command.DocumentNumber?.Trim(),
            PlanDue = command.PlanDue,
            ReportDue = command.ReportDue,
            ConcentratedPeriodEnd = command.ConcentratedPeriodEnd,
        };
        db.Sources.Add(source);
        return source.Id;
    }
}

/// <summary>There is a source of this code.</summary>
public sealed record SourceCodeTaken(string Code) : Refusal("code")
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => $"来源代号“{Code}”已被使用。请换一个代号。";

    public override string English => $"There is a source {Code} already. Choose another code.";
}

internal sealed class RegisterSourceEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<RegisterSource, Guid>("/sources").WithSummary("登记问题来源");
}
