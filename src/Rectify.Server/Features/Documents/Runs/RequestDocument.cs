using System.Text.Json;
using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Configurations;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>
/// 生成文件: writes down that a document is wanted; a server makes it in the background. Its numbers are those of a
/// snapshot, which is taken where none of the day still holds. For those who see the whole bureau: a snapshot is of all of it.
/// </summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Verifier, AccountRole.Reporter, AccountRole.Administrator)]
public sealed record RequestDocument : ICommand<DocumentReceipt>
{
    /// <summary>Which document, for instance HalfYear.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The fields of that document, as its own query has them; the cut-off and the moment of knowledge are the snapshot's.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>截至: today where nothing is said.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The snapshot to make it from; the one of the cut-off where none is named. A cut-off beside it has to be its own.</summary>
    public Guid? SnapshotId { get; init; }

    /// <summary>The content of <see cref="Content"/>; empty where nothing is said.</summary>
    internal string Fields => Content is { ValueKind: not JsonValueKind.Undefined and not JsonValueKind.Null } given ? given.GetRawText() : "{}";
}

/// <summary>The document that will be made, and the snapshot that it is made from.</summary>
public sealed record DocumentReceipt(Guid Id, Guid SnapshotId);

internal sealed class RequestDocumentValidator : AbstractValidator<RequestDocument>
{
    public RequestDocumentValidator(BureauTime time)
    {
        RuleFor(one => one.Kind).NotEmpty().WithMessage("请选择文件种类。");
        RuleFor(one => one.Kind).MaximumLength(DocumentRunConfiguration.KindLength).WithMessage("没有这一种文件。");
        RuleFor(one => one.AsOf).HasCome(time);
    }
}

internal sealed class RequestDocumentHandler(
    RectifyDbContext db, IEnumerable<IDocumentMaker> makers, DocumentSnapshots snapshots, RequestContext context, BureauTime time)
    : IRequestHandler<RequestDocument, DocumentReceipt>
{
    public async Task<DocumentReceipt> Handle(RequestDocument command, CancellationToken cancellationToken)
    {
        var maker = makers.FirstOrDefault(one => one.Kind == command.Kind) ?? throw new RefusedException(new UnknownDocumentKind());
        await maker.Check(command.Fields, context.SignedIn, cancellationToken);
        var snapshot = command.SnapshotId is { } named
            ? await snapshots.Named(named, command.AsOf, cancellationToken)
            : await snapshots.Of(command.AsOf ?? time.Today, cancellationToken);
        var run = new DocumentRun
        {
            Kind = maker.Kind,
            Content = command.Fields,
            ActorId = context.SignedIn.Id,
            AskedAt = time.Now,
            SnapshotId = snapshot,
        };
        db.Documents.Add(run);
        return new DocumentReceipt(run.Id, snapshot);
    }
}

internal sealed class RequestDocumentEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<RequestDocument, DocumentReceipt>("/documents").WithSummary("生成文件");
}
