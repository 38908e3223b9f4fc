using Rectify.Testing;

namespace Rectify.Browser.Tests.Browsing;

/// <summary>Where evidence of failures goes: TestResults at the root of the repository, which is never committed.</summary>
internal static class TestResults
{
    public static string PathOf(string file) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "TestResults")).FullName, file);
}
