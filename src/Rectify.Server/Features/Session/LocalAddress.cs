namespace Rectify.Server.Features.Session;

/// <summary>Keeps a return address inside this site: an outside one would make the sign-in page a stepping stone.</summary>
internal static class LocalAddress
{
    public static string Or(string? address, string otherwise) => IsLocal(address) ? address! : otherwise;

    // Browsers read "//host" and "/\host" as another site, and ignore tabs and line breaks in between.
    private static bool IsLocal(string? address) =>
        address is ['/', ..]
        && address is not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl);
}
