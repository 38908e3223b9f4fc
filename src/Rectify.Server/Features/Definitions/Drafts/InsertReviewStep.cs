using FluentValidation;
using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>插入审核环节: puts a review between two stages of a draft, for instance 派驻纪检组会审.</summary>
[Allow(AccountRole.Administrator)]
public sealed record InsertReviewStep : DraftCommand
{
    /// <summary>The stage after which it comes.</summary>
    public string? After { get; init; }

    /// <summary>Its name in data; letters and digits.</summary>
    public string? Name { get; init; }

    public string? Label { get; init; }

    public CaseRole? Role { get; init; }

    /// <summary>Working days for it.</summary>
    public int? Days { get; init; }

    /// <summary>The stage to which it sends back.</summary>
    public string? ReturnTo { get; init; }
}

internal sealed class InsertReviewStepValidator : AbstractValidator<InsertReviewStep>
{
    public InsertReviewStepValidator()
    {
        RuleFor(one => one.After).NotEmpty().WithMessage("请选择插在哪个环节之后。");
        RuleFor(one => one.Name).NotEmpty().WithMessage("请填写环节代码。").Matches("^[A-Za-z][A-Za-z0-9]{0,39}$")
            .WithMessage("环节代码由英文字母和数字组成，以字母开头，不超过40个字符。");
        RuleFor(one => one.Label).NotEmpty().WithMessage("请填写环节名称。").MaximumLength(15).WithMessage("环节名称不超过15个字。");
        RuleFor(one => one.Role).NotNull().WithMessage("请选择审核角色。");
        RuleFor(one => one.Days).NotNull().WithMessage("请填写办理期限。").InclusiveBetween(1, 365).WithMessage("办理期限应为1至365个工作日。");
        RuleFor(one => one.ReturnTo).NotEmpty().WithMessage("请选择退回到哪个环节。");
    }
}

internal sealed class InsertReviewStepHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<InsertReviewStep, DraftReceipt>
{
    public async Task<DraftReceipt> Handle(InsertReviewStep command, CancellationToken cancellationToken)
    {
        var draft = await db.Open(command, cancellationToken);
        var step = new ReviewStep
        {
            After = command.After!, Name = command.Name!, Label = command.Label!.Trim(), Role = command.Role!.Value,
            Days = command.Days!.Value, ReturnTo = command.ReturnTo!,
        };
        draft.Json = step.InsertInto(DefinitionTexts.Read(draft.Json)).ToJson();
        (draft.ChangedById, draft.ChangedAt) = (context.SignedIn.Id, time.Now);
        draft.Changed();
        return draft.Receipt();
    }
}

internal sealed class InsertReviewStepEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<InsertReviewStep, DraftReceipt>("/definitions/drafts/insert-step").WithSummary("在流程草稿中插入审核环节");
}
