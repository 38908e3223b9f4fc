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

/// <summary>设置公开限制: the finding of this case is left out of what is published until the mark is cleared.</summary>
[Allow(AccountRole.Liaison)]
public sealed record MarkForPublication : CaseCommand
{
    public PublicationMarkKind? Kind { get; init; }

    public string? Reason { get; init; }
}

internal sealed class MarkForPublicationValidator : AbstractValidator<MarkForPublication>
{
    public MarkForPublicationValidator()
    {
        RuleFor(one => one.Kind).NotNull().WithMessage("请选择正在核查或敏感。").IsInEnum().WithMessage("请选择正在核查或敏感。");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写原因。").MaximumLength(500).WithMessage("原因不超过500个字。");
    }
}

internal sealed class MarkForPublicationHandler(RectifyDbContext db, CaseDesk desk) : IRequestHandler<MarkForPublication, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(MarkForPublication command, CancellationToken cancellationToken)
    {
        var one = await desk.Open(command, cancellationToken);
        var kind = command.Kind!.Value;
        var earlier = db.PublicationMarks.Where(mark => mark.FindingId == one.FindingId && mark.Kind == kind);
        if (await earlier.AnyAsync(mark => mark.ClearedAt == null, cancellationToken))
            throw new RefusedException(new PublicationMarkSet());
        var ordinal = await earlier.CountAsync(cancellationToken) + 1;
        db.PublicationMarks.Add(new PublicationMark(one.FindingId, kind, ordinal, command.Reason!, desk.Actor, desk.Now));
        return desk.ReceiptOf(one);
    }
}

internal sealed class MarkForPublicationEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCaseCommand<MarkForPublication>("mark-for-publication").WithSummary("设置公开限制");
}
