using System.Net;
using System.Net.Sockets;

namespace Rectify.Testing;

/// <summary>For programs that cannot be asked to choose a port themselves.</summary>
public static class LoopbackPort
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
