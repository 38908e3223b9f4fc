using Xunit.Sdk;
using Xunit.v3;

namespace Rectify.Server.Tests;

/// <summary>Starts the crash tests first: they take longest, and would otherwise be waited for alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(one => one.TestCollectionDisplayName.Contains(nameof(Crashes.KilledServerTests), StringComparison.Ordinal))];
}
