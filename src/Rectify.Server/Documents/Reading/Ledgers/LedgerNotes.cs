namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Collects what is to be said about a sheet while it is read.</summary>
internal sealed class LedgerNotes
{
    private readonly List<PaperWarning> _warnings = [];
    private readonly List<PaperError> _errors = [];

    public string? Sheet { get; set; }

    public IReadOnlyList<PaperWarning> Warnings => _warnings;

    public IReadOnlyList<PaperError> Errors => _errors;

    public void Warn(string where, string message) => _warnings.Add(new PaperWarning(where, message));

    public void Warn(int? row, string message) => Warn(Sheet is null && row is null ? "各工作表" : new PaperLocation(Sheet, row, null).ToString(), message);

    public void Warn(int row, string column, string message) => Warn($"{new PaperLocation(Sheet, row, null)}“{column}”列", message);

    public void Refuse(int? row, string? column, string message) => _errors.Add(new PaperError(Sheet, row, column, message));

    public void RefuseAt(PaperLocation where, string? column, string message) => _errors.Add(new PaperError(where.Sheet, where.Row, column, message));

    /// <summary>Takes over what was said about one sheet.</summary>
    public void Add(LedgerNotes others)
    {
        _warnings.AddRange(others._warnings);
        _errors.AddRange(others._errors);
    }

    public void Add(PaperWarning? warning)
    {
        if (warning is not null)
            _warnings.Add(warning);
    }
}
