using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Features.Sources;

/// <summary>A source with its numbers, as the page shows them.</summary>
internal sealed record SourceLine(SourceRow Source, Tally Tally)
{
    public string LedgerHref => $"ledger?sourceId={Source.Id}";

    public string? IssuedBy => string.Join(' ', new[] { Source.IssuedBy, Source.Round, Source.DocumentNumber }
        .Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } words ? words : null;

    /// <summary>What is due when, as far as the source sets days.</summary>
    public IReadOnlyList<string> Dues { get; } =
    [
        .. new[] { ("整改方案", Source.PlanDue), ("集中整改期截止", Source.ConcentratedPeriodEnd), ("整改报告", Source.ReportDue) }
            .Where(due => due.Item2 is not null).Select(due => $"{due.Item1} {due.Item2.Text()}"),
    ];
}
