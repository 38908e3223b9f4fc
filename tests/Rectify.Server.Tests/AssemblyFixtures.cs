using Rectify.Testing.Databases;

[assembly: AssemblyFixture(typeof(TestDatabases))]
