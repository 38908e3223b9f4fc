using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>
/// Saves what a command changed, once and together with the answer to its Idempotency-Key: one SaveChanges is one
/// database transaction. The same key again gets the stored answer and changes nothing; a dry run saves nothing at all.
/// </summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(
    RectifyDbContext db, KnowledgeGate gate, RequestContext context, BureauTime time)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (context.DryRun)
            return await Try(next);
        if (context.IdempotencyKey is not { } key || context.Actor is not { } actor)
            return await Run(next, record: null, cancellationToken);
        var fingerprint = Fingerprint(request);
        if (await Find(actor.Id, key, cancellationToken) is { } earlier)
            return Replay(earlier, fingerprint);
        var record = new Func<TResponse, IdempotencyRecord>(response => new IdempotencyRecord
        {
            ActorId = actor.Id,
            Key = key,
            Fingerprint = fingerprint,
            Response = JsonSerializer.Serialize(response, Json),
            RecordedAt = time.Now,
        });
        try
        {
            return await Run(next, record, cancellationToken);
        }
        catch (Exception error) when (error is DbUpdateException or RefusedException)
        {
            // The same key may have won meanwhile: its answer is then ours too.
            db.ChangeTracker.Clear();
            if (await Find(actor.Id, key, cancellationToken) is { } winner)
                return Replay(winner, fingerprint);
            throw;
        }
    }

    private static readonly bool SavesSeveralTimes = typeof(TRequest).IsAssignableTo(typeof(ISavesSeveralTimes));

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    private async Task<TResponse> Try(RequestHandlerDelegate<TResponse> next)
    {
        if (SavesSeveralTimes)
            throw new NotSupportedException($"{typeof(TRequest).Name} saves by itself: it cannot be tried without being done.");
        var response = await next();
        db.ChangeTracker.Clear();
        return response;
    }

    private async Task<TResponse> Run(
        RequestHandlerDelegate<TResponse> next, Func<TResponse, IdempotencyRecord>? record, CancellationToken cancellationToken)
    {
        await using var transaction = SavesSeveralTimes ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var response = await next();
        if (record is not null)
            db.Idempotency.Add(record(response));
        await gate.Save(cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return response;
    }

    private Task<IdempotencyRecord?> Find(Guid actorId, string key, CancellationToken cancellationToken) =>
        db.Idempotency.AsNoTracking()
            .FirstOrDefaultAsync(one => one.ActorId == actorId && one.Key == key, cancellationToken);

    private TResponse Replay(IdempotencyRecord earlier, string fingerprint)
    {
        if (earlier.Fingerprint != fingerprint)
            throw new RefusedException(new IdempotencyKeyReused());
        context.IsReplay = true;
        return JsonSerializer.Deserialize<TResponse>(earlier.Response, Json)!;
    }

    private static string Fingerprint(TRequest request)
    {
        var target = request is IAddressed addressed ? addressed.Target : "";
        var content = request is ICarriesSecret ? [] : JsonSerializer.SerializeToUtf8Bytes<object>(request, Json);
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{typeof(TRequest).Name} {target} "), .. content]));
    }
}
