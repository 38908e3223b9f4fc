using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Tallies;

/// <summary>The measures behind their number; the address says which number.</summary>
public sealed partial class TallyMeasuresPage
{
    private const int PageSize = 50;
    private GetTallyMeasures query = new();
    private TallyMeasurePage? page;

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
        query = TallyAddress.ReadMeasures(Navigation.Uri) with { Size = PageSize };
        page = await Sender.Send(query);
    }
}
