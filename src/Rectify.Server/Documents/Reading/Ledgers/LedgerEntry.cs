using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>A finding while its rows are still being read: its measures and progress may go on in the rows below.</summary>
internal sealed class LedgerEntry(string aspect, PaperFinding finding)
{
    private readonly List<string> _measures = [];
    private readonly List<string> _progress = [];

    public string Aspect => aspect;

    /// <summary>What makes it the same finding on another sheet.</summary>
    public (string Aspect, string Text) Key => (aspect, CleanText.Compact(finding.Text));

    public PaperFinding Finding => finding with
    {
        Measures = MeasureList.Split(string.Join('\n', _measures)),
        Progress = CleanText.OrNull(string.Join('\n', _progress)),
    };

    public void Append(string? measures, string? progress)
    {
        if (measures is not null)
            _measures.Add(measures);
        if (progress is not null)
            _progress.Add(progress);
    }
}
