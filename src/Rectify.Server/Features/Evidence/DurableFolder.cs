using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Rectify.Server.Features.Evidence;

/// <summary>Writes the names in a folder to disk. NTFS keeps a journal of them; elsewhere a folder is flushed as a file is.</summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        // .NET opens no folders by itself.
        using var folder = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(path + '\0'), ReadOnly), ownsHandle: true);
        if (folder.IsInvalid)
            throw new IOException($"The folder {path} cannot be opened.", new Win32Exception(Marshal.GetLastPInvokeError()));
        RandomAccess.FlushToDisk(folder);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open(byte[] path, int flags);
}
