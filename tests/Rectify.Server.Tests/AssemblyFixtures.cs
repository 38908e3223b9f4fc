using Rectify.Testing.Databases;

[assembly: AssemblyFixture(typeof(TestDatabases))]
[assembly: TestCollectionOrderer(typeof(Rectify.Server.Tests.LongestFirst))]
