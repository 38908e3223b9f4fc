namespace Rectify.Server.Documents.Reading;

/// <summary>The file as a whole cannot be read; <see cref="Exception.Message"/> tells its owner, in Chinese, what to do.</summary>
public sealed class UnreadablePaperException(string fileName, string reason, Exception? inner = null)
    : Exception($"无法读取“{fileName}”：{reason}。", inner)
{
    /// <summary>The name under which the file was given.</summary>
    public string FileName { get; } = fileName;

    /// <summary>What is wrong and what to do about it, without the file's name.</summary>
    public string Reason { get; } = reason;
}
