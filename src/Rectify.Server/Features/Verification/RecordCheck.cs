namespace Rectify.Server.Features.Verification;

/// <summary>Checks what is kept beside the cases: it has no chain of hashes, but its rows must agree with each other.</summary>
internal sealed class RecordCheck(OutcomeCheck outcomes, SupervisionCheck supervision, PublicationCheck publication)
{
    /// <returns>How many rows were checked.</returns>
    public async Task<int> Run(Discrepancies found, CancellationToken stop) =>
        await outcomes.Run(found, stop) + await supervision.Run(found, stop) + await publication.Run(found, stop);
}
