using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>An action that can be done to many cases: the very command of one case, sent for each.</summary>
internal abstract class BatchAction(string trigger, string label)
{
    public string Trigger => trigger;

    public string Label => label;

    /// <summary>Looks at what is the same for every case, before anything is written.</summary>
    /// <exception cref="RefusedException">The actor's roles do not allow it, or the content is not what the command needs.</exception>
    public abstract Task Check(string content, Actor? actor, IServiceProvider services, CancellationToken stop);

    /// <summary>Sends the command for one case through the services of one scope.</summary>
    /// <exception cref="RefusedException">It was refused, as it would have been by itself.</exception>
    public abstract Task<CaseReceipt> Send(string content, BatchItem item, IServiceProvider services, CancellationToken stop);
}

/// <inheritdoc cref="BatchAction" />
/// <param name="complete">Adds what each case has of its own.</param>
internal sealed class BatchAction<TCommand>(
    string trigger, string label, Func<TCommand, IServiceProvider, CancellationToken, Task<TCommand>>? complete = null)
    : BatchAction(trigger, label)
    where TCommand : CaseCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public override async Task Check(string content, Actor? actor, IServiceProvider services, CancellationToken stop)
    {
        AuthorizationBehavior<TCommand, CaseReceipt>.Demand(actor);
        var validators = services.GetServices<IValidator<TCommand>>();
        if (await ValidationBehavior<TCommand, CaseReceipt>.Check(Read(content), validators, stop) is { } invalid)
            throw new RefusedException(invalid);
    }

    public override async Task<CaseReceipt> Send(string content, BatchItem item, IServiceProvider services, CancellationToken stop)
    {
        var command = Read(content) with { Number = item.Number, Version = item.Version };
        if (complete is not null)
            command = await complete(command, services, stop);
        return await services.GetRequiredService<IMediator>().Send(command, stop);
    }

    private static TCommand Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<TCommand>(content, Json) ?? throw new RefusedException(new BatchContentUnreadable());
        }
        catch (JsonException)
        {
            throw new RefusedException(new BatchContentUnreadable());
        }
    }
}
