using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Jobs;

/// <summary>Forgets every night the answers to old Idempotency-Keys, slice by slice, so that no transaction is long.</summary>
internal sealed class IdempotencySweep(Dispatcher dispatcher, ServerSettings settings)
{
    /// <returns>How many answers this run forgot.</returns>
    public async Task<int> Trim(CancellationToken stop)
    {
        var (forgotten, slice) = (0, new ForgetAnswers(settings.KeyDays));
        while (await dispatcher.Send(slice, Actor.System, cancellationToken: stop) is > 0 and var some)
            forgotten += some;
        return forgotten;
    }
}
