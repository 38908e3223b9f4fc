namespace Rectify.Server.Infrastructure.Hosting;

/// <summary>The data folder holds evidence and the keys of sign-ins: nobody but the server's own user may look into it.</summary>
internal static class PrivateFolder
{
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
