namespace Rectify.Server.Jobs;

/// <summary>Knows from the database what fell due while no server ran.</summary>
internal interface ICatchUp
{
    /// <returns>How much of it this run did.</returns>
    Task<int> CatchUp(CancellationToken stop);
}
