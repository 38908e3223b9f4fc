using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Tallies;

/// <summary>Outcomes by kind and the records behind them; the address says which.</summary>
public sealed partial class TallyOutcomesPage
{
    private const int PageSize = 50;
    private GetTallyOutcomeRows query = new();
    private TallyOutcomePage? page;
    private TallyOutcomes? tally;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [Inject]
    private Trail Trail { get; set; } = default!;

    private (string Href, string Text) Back => Trail.BackFrom(query.AsOf ?? Time.Today);

    private int Skipped => query.Skip ?? 0;

    private int? Previous => Skipped > 0 ? Math.Max(0, Skipped - PageSize) : null;

    private int? Next => page is not null && Skipped + page.Rows.Count < page.Total ? Skipped + PageSize : null;

    protected override async Task Load()
    {
        query = TallyAddress.ReadOutcomes(Navigation.Uri) with { Size = PageSize };
        // The moment that the rows are read at is the numbers' too.
        tally = await Sender.Send(TallyAddress.Read<GetTallyOutcomes>(Navigation.Uri));
        page = await Sender.Send(query with { KnownAt = tally.KnownAt });
    }
}
