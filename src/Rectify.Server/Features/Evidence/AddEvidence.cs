using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows;

namespace Rectify.Server.Features.Evidence;

/// <summary>
/// 上传佐证: a stored file, or a reference number where the material may not be stored. The units do so while they work on
/// the case; the liaison adds what proves the outcomes of one that is closed (补充佐证).
/// </summary>
[Allow(AccountRole.UnitMember, AccountRole.Liaison)]
public sealed record AddEvidence : CaseCommand
{
    public Guid? MeasureId { get; init; }

    public string? Title { get; init; }

    /// <summary>The date on the document.</summary>
    public DateOnly DocumentDate { get; init; }

    public StoredFile? File { get; init; }

    public string? ReferenceNumber { get; init; }
}

internal sealed class AddEvidenceValidator : AbstractValidator<AddEvidence>
{
    public AddEvidenceValidator()
    {
        RuleFor(one => one.Title).NotEmpty().WithMessage("请填写材料名称。")
            .MaximumLength(255).WithMessage("材料名称不超过255个字。");
        RuleFor(one => one.DocumentDate).NotEmpty().WithMessage("请填写材料日期（落款日期）。");
        RuleFor(one => one.ReferenceNumber).MaximumLength(100).WithMessage("文号不超过100个字。");
    }
}

internal sealed class AddEvidenceHandler(CaseDesk desk) : IRequestHandler<AddEvidence, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AddEvidence command, CancellationToken cancellationToken)
    {
        EvidenceDesk.Check(command.File, command.ReferenceNumber, command.Title, command.DocumentDate, desk.Today);
        var one = await desk.Open(command, cancellationToken);
        if (command.MeasureId is { } measure && one.CurrentMeasures.All(link => link.MeasureId != measure))
            throw new RefusedException(new MeasureNotInCase());
        var member = desk.MemberWho(person => one.Units.Any(part => person.UnitIds.Contains(part.UnitId)));
        var item = Item(one, command, member).UploadedByPerson(desk.Actor.Id, desk.Actor.Name, desk.Now);
        if (one.Bucket == StatusBucket.Completed && desk.Actor.Persons.FirstOrDefault(person => person.Is(AccountRole.Liaison)) is { } liaison)
            return desk.ProveAfterClosure(one, item, liaison, Entry.Of(command) with { Details = command.Title });
        one.Attach(item);
        return desk.Act(one, Triggers.AddEvidence, (Entry.Of(command) with { Details = command.Title, Holder = member.Id }).With(
            ("title", command.Title),
            ("documentDate", command.DocumentDate)));
    }

    private static EvidenceItem Item(RectificationCase one, AddEvidence command, Actor member)
    {
        var unit = one.Units.FirstOrDefault(part => member.UnitIds.Contains(part.UnitId))?.UnitId;
        return command.File is { } file
            ? EvidenceItem.File(one.Id, command.MeasureId, unit, command.Title!, command.DocumentDate, file)
            : EvidenceItem.Reference(
                one.Id, command.MeasureId, unit, command.Title!, command.DocumentDate, command.ReferenceNumber!);
    }
}

internal sealed class AddEvidenceEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{number}/evidence", Upload)
        .AddEndpointFilter<IdempotencyKeyFilter>()
        .WithTags("cases")
        .WithName(nameof(AddEvidence))
        .WithSummary("上传佐证")
        .WithMetadata(EvidenceDesk.LongestOf(api));

    private static async Task<Ok<CaseReceipt>> Upload(
        string number,
        [FromForm] EvidenceForm form,
        HttpContext http,
        EvidenceStore store,
        RequestContext context,
        IMediator mediator,
        CancellationToken stop)
    {
        // Before the file is kept: a stranger must not be able to fill the disk.
        AuthorizationBehavior<AddEvidence, CaseReceipt>.Demand(context.Actor);
        var version = CaseEndpoints.VersionFrom(http.Request);
        var file = await EvidenceDesk.Receive(form.File, number, store, mediator, stop);
        return EvidenceDesk.Answer(http, await mediator.Send(form.ToCommand(number, version, file), stop));
    }
}

/// <summary>The multipart form of the upload.</summary>
internal sealed record EvidenceForm
{
    public IFormFile? File { get; init; }

    public string? Title { get; init; }

    public DateOnly DocumentDate { get; init; }

    public Guid? MeasureId { get; init; }

    public string? ReferenceNumber { get; init; }

    public AddEvidence ToCommand(string number, int version, StoredFile? file) => new()
    {
        Number = number,
        Version = version,
        MeasureId = MeasureId,
        Title = Title ?? File?.FileName,
        DocumentDate = DocumentDate,
        File = file,
        ReferenceNumber = ReferenceNumber,
    };
}
