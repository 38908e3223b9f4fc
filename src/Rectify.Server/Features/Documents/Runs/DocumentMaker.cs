using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>
/// Makes in the background what a query makes at once: the same query, under the same rules, for the moment that the
/// snapshot froze.
/// </summary>
internal abstract class DocumentMaker<TQuery, TFile>(IServiceProvider services) : IDocumentMaker
    where TQuery : IQuery<TFile>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public abstract string Kind { get; }

    public abstract string Label { get; }

    public async Task Check(string content, Actor? actor, CancellationToken stop)
    {
        AuthorizationBehavior<TQuery, TFile>.Demand(actor);
        var validators = services.GetServices<IValidator<TQuery>>();
        if (await ValidationBehavior<TQuery, TFile>.Check(Read(content), validators, stop) is { } invalid)
            throw new RefusedException(invalid);
    }

    public async Task<DocumentFile> Make(DocumentOrder order, IProgress<DocumentProgress> progress, CancellationToken stop)
    {
        progress.Report(new DocumentProgress(0, 1));
        var made = await services.GetRequiredService<IMediator>().Send(At(Read(order.Content), order), stop);
        progress.Report(new DocumentProgress(1, 1));
        return FileOf(made);
    }

    /// <summary>The query for the moment of the order, whatever moment was asked for.</summary>
    protected abstract TQuery At(TQuery query, DocumentOrder order);

    protected abstract DocumentFile FileOf(TFile made);

    private static TQuery Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<TQuery>(content, Json) ?? throw new RefusedException(new DocumentContentUnreadable());
        }
        catch (JsonException)
        {
            throw new RefusedException(new DocumentContentUnreadable());
        }
    }
}
