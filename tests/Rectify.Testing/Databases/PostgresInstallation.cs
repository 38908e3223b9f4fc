using System.Globalization;

namespace Rectify.Testing.Databases;

/// <summary>The newest PostgreSQL that Debian's packages have put on this machine.</summary>
internal static class PostgresInstallation
{
    private const string Root = "/usr/lib/postgresql";

    public static string FindBinaries()
    {
        var newest = Directory.Exists(Root)
            ? Directory.EnumerateDirectories(Root).Where(HasServer).MaxBy(MajorVersion)
            : null;
        return newest is null
            ? throw new InvalidOperationException(
                $"PostgreSQL is not installed: no server under {Root}. tests/run.sh installs it; by hand: apt-get install postgresql.")
            : Path.Combine(newest, "bin");
    }

    private static bool HasServer(string directory) => File.Exists(Path.Combine(directory, "bin", "postgres"));

    private static decimal MajorVersion(string directory) =>
        decimal.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
