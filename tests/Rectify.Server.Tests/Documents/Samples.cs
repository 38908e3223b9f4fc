using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Tests.Documents;

/// <summary>The bureau's papers of the repository's samples folder.</summary>
internal static class Samples
{
    public const string Feedback = "feedback-2019.docx";
    public const string Ledger = "ledger-2020-06-30.xlsx";
    public const string SelfCheck = "self-check-2020.xlsx";

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));

    public static Paper Read(string name, PaperReadOptions? options = null)
    {
        using var stream = new MemoryStream(Bytes(name));
        return PaperReader.Read(stream, name, options ?? new PaperReadOptions());
    }
}
