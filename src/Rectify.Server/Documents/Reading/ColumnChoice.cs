using Rectify.Server.Documents.Reading.Ledgers;

namespace Rectify.Server.Documents.Reading;

/// <summary>What a column holds, said by hand.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Letter">As in Excel: A, B, …</param>
/// <param name="Meaning">What to read it as; null to leave it out.</param>
public sealed record ColumnChoice(string Sheet, string Letter, LedgerColumn? Meaning);
