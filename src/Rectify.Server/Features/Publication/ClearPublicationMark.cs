using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Publication;

/// <summary>解除公开限制: the mark stays on record, with who cleared it and why.</summary>
[Allow(AccountRole.Liaison)]
public sealed record ClearPublicationMark : CaseCommand
{
    public PublicationMarkKind? Kind { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ClearPublicationMarkValidator : AbstractValidator<ClearPublicationMark>
{
    public ClearPublicationMarkValidator()
    {
        RuleFor(one => one.Kind).NotNull().WithMessage("请选择正在核查或敏感。").IsInEnum().WithMessage("请选择正在核查或敏感。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写解除原因。").MaximumLength(500).WithMessage("解除原因不超过500个字。");
    }
}

internal sealed class ClearPublicationMarkHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<ClearPublicationMark, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ClearPublicationMark command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var mark = await db.PublicationMarks.FirstOrDefaultAsync(
            item => item.FindingId == one.FindingId && item.Kind == command.Kind && item.ClearedAt == null, cancellationToken)
            ?? throw new RefusedException(new PublicationMarkNotSet());
        mark.Clear(command.Reason!, desk.Actor, desk.Now);
        return desk.ReceiptOf(one);
    }
}

internal sealed class ClearPublicationMarkEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<ClearPublicationMark>("clear-publication-mark").WithSummary("解除公开限制");
}
