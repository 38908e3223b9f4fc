using Rectify.Server.Documents.Reading;

namespace Rectify.Server.CommandLine;

/// <summary>What <c>rectify import FILE --dry-run --json</c> prints: one object, whatever the file is, and nothing else.</summary>
internal static class ReadingOutput
{
    public static async Task<int> Print(FileInfo file, PaperReadOptions options, CancellationToken stop)
    {
        if (ImportCommand.WhyNot(file) is { } reason)
            return Refuse(reason);
        try
        {
            using var content = new MemoryStream(await File.ReadAllBytesAsync(file.FullName, stop));
            var reading = PaperReading.Of(PaperReader.Read(content, file.Name, options));
            Output.PrintJson(reading);
            return reading.Errors.Count == 0 ? ExitCodes.Done : ExitCodes.InputHasErrors;
        }
        catch (Exception problem) when (problem is UnreadablePaperException or IOException or UnauthorizedAccessException)
        {
            return Refuse(problem.Message);
        }
    }

    private static int Refuse(string message)
    {
        Output.PrintJson(PaperReading.Unreadable(message));
        return ShortTask.Fail(message, ExitCodes.Unreadable);
    }
}
