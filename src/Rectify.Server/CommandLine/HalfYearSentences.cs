using Rectify.Server.Features.Tallies;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.CommandLine;

/// <summary>The half-year sentences of every source, as the report prints them.</summary>
internal static class HalfYearSentences
{
    public static async Task<IEnumerable<string>> At(DateOnly asOf, Dispatcher dispatcher, CancellationToken stop)
    {
        var tallies = await dispatcher.Send(new GetSourceTallies { AsOf = asOf }, ShortTask.Operator, cancellationToken: stop);
        return tallies.Select(tally => tally.Sentence).OfType<string>();
    }
}
