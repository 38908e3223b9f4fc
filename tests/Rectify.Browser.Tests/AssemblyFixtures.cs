using Rectify.Browser.Tests.Browsing;
using Rectify.Testing.Databases;

[assembly: AssemblyFixture(typeof(ChromiumBrowser))]
[assembly: AssemblyFixture(typeof(TestDatabases))]
