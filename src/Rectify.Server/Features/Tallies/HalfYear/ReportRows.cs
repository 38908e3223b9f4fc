using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>A finding as a warning sees it.</summary>
/// <param name="Expected">Whether it is forecast within the year and not blocked (rule 8).</param>
/// <param name="Missed">Whether the day on which it was expected has passed.</param>
internal sealed record ReportRow(Guid SourceId, string Number, TallyFacts Facts, bool Expected, bool Missed);

/// <summary>The findings that stand against statements, by their source and in the order of their numbers.</summary>
/// <param name="Open">What is not completed.</param>
/// <param name="CompletedOnce">What is completed without an owner and a next review; read only where a statement needs it.</param>
internal sealed record ReportRows(ILookup<Guid, ReportRow> Open, ILookup<Guid, ReportRow> CompletedOnce);
