namespace Rectify.Server.Jobs;

/// <summary>Goes on with work that is written down in the database; safe to be cut off, and to run from two servers at once.</summary>
internal interface ISweep
{
    Task Run(CancellationToken stop);
}
