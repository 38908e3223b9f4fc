namespace Rectify.Server.Components.Shared;

/// <summary>A file as it arrived; the stream can be read from the start, and is gone once the page has handled it.</summary>
public sealed record ReceivedFile(string Name, long Size, Stream Content);
