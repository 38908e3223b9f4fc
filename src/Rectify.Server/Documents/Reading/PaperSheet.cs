using Rectify.Server.Documents.Reading.Ledgers;

namespace Rectify.Server.Documents.Reading;

/// <summary>A sheet of a workbook and how its columns were understood.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="HeaderRow">The last row of the header as numbered in Excel; null where no header was found.</param>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Missing">The columns that an import needs and that nobody has pointed out yet.</param>
public sealed record PaperSheet(string Name, int? HeaderRow, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<LedgerColumn> Missing);

/// <summary>One column of a sheet.</summary>
/// <param name="Letter">As in Excel: A, B, …</param>
/// <param name="Header">The header as the paper has it, its group first; empty where there is none.</param>
/// <param name="Meaning">What it is read as; null for a column that is left out.</param>
/// <param name="ByHand">Whether somebody said so, rather than the header.</param>
/// <param name="Samples">The first cells below the header that hold something, shortened.</param>
public sealed record PaperColumn(string Letter, string Header, LedgerColumn? Meaning, bool ByHand, IReadOnlyList<string> Samples);
