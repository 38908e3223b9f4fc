using System.Reflection;
using Rectify.Server.Persistence;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Rectify.Testing.Databases;

/// <summary>
/// Runs a theory once on each database: SQLite and PostgreSQL always, SQL Server where a live one is given.
/// </summary>
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. TestDatabases.All.Select(provider => new TheoryDataRow<DatabaseProvider>(provider))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
