using System.Net.Sockets;

namespace Rectify.Server.Tests.Crashes;

/// <summary>How a client learns that its server was killed.</summary>
internal static class Gone
{
    /// <summary>
    /// A connection that breaks in the moment between its opening and its first use comes as the socket's own error; all
    /// others are wrapped.
    /// </summary>
    public static bool IsMeantBy(Exception exception) => exception is HttpRequestException or SocketException;
}
