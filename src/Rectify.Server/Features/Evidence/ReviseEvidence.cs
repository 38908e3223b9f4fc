using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Evidence;

/// <summary>
/// 提交新版: another file or reference in the place of evidence that was handed in before. The earlier one stays and can
/// be read; only the latest counts. Allowed where adding evidence is.
/// </summary>
[Allow(AccountRole.UnitMember)]
public sealed record ReviseEvidence : CaseCommand
{
    /// <summary>The latest revision so far.</summary>
    public Guid EvidenceId { get; init; }

    /// <summary>What it is called; the earlier revision's name where nothing is said.</summary>
    public string? Title { get; init; }

    /// <summary>The date on the document.</summary>
    public DateOnly DocumentDate { get; init; }

    public StoredFile? File { get; init; }

    public string? ReferenceNumber { get; init; }
}

internal sealed class ReviseEvidenceValidator : AbstractValidator<ReviseEvidence>
{
    public ReviseEvidenceValidator()
    {
        RuleFor(one => one.Title).MaximumLength(255).WithMessage("材料名称不超过255个字。");
        RuleFor(one => one.DocumentDate).NotEmpty().WithMessage("请填写材料日期（落款日期）。");
        RuleFor(one => one.ReferenceNumber).MaximumLength(100).WithMessage("文号不超过100个字。");
    }
}

internal sealed class ReviseEvidenceHandler(CaseDesk desk) : IRequestHandler<ReviseEvidence, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReviseEvidence command, CancellationToken cancellationToken)
    {
        EvidenceDesk.Check(command.File, command.ReferenceNumber, command.Title, command.DocumentDate, desk.Today);
        var one = await desk.Open(command, cancellationToken);
        var member = desk.MemberWho(person =>
            one.Evidence.Any(item => item.Id == command.EvidenceId && one.MayRevise(item, person.UnitIds)));
        var earlier = one.Revisable(command.EvidenceId, member.UnitIds);
        var item = Item(earlier, command).Revising(earlier).UploadedByPerson(desk.Actor.Id, desk.Actor.Name, desk.Now);
        one.Attach(item);
        var entry = Entry.Of(command) with { Details = $"{item.Title}（第{item.Revision}版）", Holder = member.Id };
        return desk.Act(one, Triggers.AddEvidence, entry.With(("title", item.Title), ("documentDate", command.DocumentDate)));
    }

    private static EvidenceItem Item(EvidenceItem earlier, ReviseEvidence command)
    {
        var title = string.IsNullOrWhiteSpace(command.Title) ? earlier.Title : command.Title;
        return command.File is { } file
            ? EvidenceItem.File(earlier.CaseId, earlier.MeasureId, earlier.UnitId, title, command.DocumentDate, file)
            : EvidenceItem.Reference(
                earlier.CaseId, earlier.MeasureId, earlier.UnitId, title, command.DocumentDate, command.ReferenceNumber!);
    }
}

internal sealed class ReviseEvidenceEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{number}/evidence/{id:guid}/revisions", Upload)
        .AddEndpointFilter<IdempotencyKeyFilter>()
        .WithTags("cases")
        .WithName(nameof(ReviseEvidence))
        .WithSummary("提交佐证新版")
        .WithMetadata(EvidenceDesk.LongestOf(api));

    private static async Task<Ok<CaseReceipt>> Upload(
        string number,
        Guid id,
        [FromForm] RevisionForm form,
        HttpContext http,
        EvidenceStore store,
        RequestContext context,
        IMediator mediator,
        CancellationToken stop)
    {
        AuthorizationBehavior<ReviseEvidence, CaseReceipt>.Demand(context.Actor);
        var version = CaseEndpoints.VersionFrom(http.Request);
        var file = await EvidenceDesk.Receive(form.File, number, store, mediator, stop);
        return EvidenceDesk.Answer(http, await mediator.Send(form.ToCommand(number, version, id, file), stop));
    }
}

/// <summary>The multipart form of a new revision.</summary>
internal sealed record RevisionForm
{
    public IFormFile? File { get; init; }

    public string? Title { get; init; }

    public DateOnly DocumentDate { get; init; }

    public string? ReferenceNumber { get; init; }

    public ReviseEvidence ToCommand(string number, int version, Guid id, StoredFile? file) => new()
    {
        Number = number,
        Version = version,
        EvidenceId = id,
        Title = Title,
        DocumentDate = DocumentDate,
        File = file,
        ReferenceNumber = ReferenceNumber,
    };
}
