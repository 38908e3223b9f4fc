using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Features.Evidence;
using Rectify.Server.Features.Evidence.Checks;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Jobs;

/// <summary>
/// Reads every stored file again, slice by slice. What was checked is in the database: a run that was cut off goes on
/// the next night with those that were not read for longest, and two servers at once share the work.
/// </summary>
internal sealed class EvidenceSweep(Dispatcher dispatcher, EvidenceStore store, DocumentStore documents, BureauTime time, ILogger<EvidenceSweep> log)
{
    private static readonly TimeSpan Remnant = TimeSpan.FromDays(1);

    /// <returns>How many files this run read.</returns>
    public async Task<int> CheckAll(CancellationToken stop)
    {
        store.ClearRemnants(time.Now - Remnant);
        documents.ClearRemnants(time.Now - Remnant);
        var (read, damaged, slice) = (0, 0, new CheckEvidence { Before = time.Now });
        while (await dispatcher.Send(slice, Actor.System, cancellationToken: stop) is { Checked: > 0 } found)
            (read, damaged) = (read + found.Checked, damaged + found.Damaged);
        if (damaged > 0)
            log.LogError("{Damaged} of {Read} stored files of evidence are gone or were changed; see the page for administrators.", damaged, read);
        return read;
    }
}
