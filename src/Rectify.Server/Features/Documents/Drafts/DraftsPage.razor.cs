using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Import;
using Rectify.Server.Features.Sources;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>Takes the bureau's own document and gives it back with its numbers.</summary>
public sealed partial class DraftsPage
{
    private const string Address = "drafts";

    private IReadOnlyList<(Guid Value, string Text)> choices = [];
    private GetHalfYearReport query = new();
    private DraftNameList? list;
    private FilledFile? result;
    private Refusal? refusal;
    private DraftClaimsFalse? falseClaims;
    private string wanted = "";
    private DateOnly? asOf;
    private IReadOnlyList<Guid> sourceIds = [];

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [Inject]
    private FileSaver Files { get; set; } = default!;

    private IReadOnlyList<DraftName> Names => [.. list!.Names.Where(
        one => one.Name.Contains(wanted.Trim(), StringComparison.OrdinalIgnoreCase) || one.Meaning.Contains(wanted.Trim(), StringComparison.OrdinalIgnoreCase))];

    private string SampleHref => ReportAddress.With("api/v1/documents/drafts/sample.docx", query);

    protected override async Task OnInitializedAsync()
    {
        choices = [.. (await Sender.Send(new GetSources())).Select(source => (source.Id, source.Name))];
        await base.OnInitializedAsync();
    }

    protected override async Task Load()
    {
        query = ReportAddress.Read(Navigation.Uri, Time.Today);
        (asOf, sourceIds, list, result, refusal, falseClaims) = (query.AsOf, query.SourceIds, null, null, null, null);
        try
        {
            list = await Sender.Send(new GetDraftNames { AsOf = query.AsOf, SourceIds = query.SourceIds });
        }
        catch (RefusedException refused)
        {
            refusal = refused.Refusal;
        }
    }

    private static string Braced(string name) => $"{{{{{name}}}}}";

    private void Search() =>
        Navigation.NavigateTo(ReportAddress.With(Address, new GetHalfYearReport { AsOf = asOf ?? query.AsOf, SourceIds = [.. sourceIds] }));

    private void Reset() => Navigation.NavigateTo(Address);

    private async Task Fill(ReceivedFile received)
    {
        (result, falseClaims) = (null, null);
        var content = new byte[received.Size];
        await received.Content.ReadExactlyAsync(content);
        try
        {
            result = await Sender.Send(
                new FillDraft(new PaperFile(received.Name, content)) { AsOf = list!.AsOf, KnownAt = list.KnownAt, SourceIds = query.SourceIds });
        }
        catch (RefusedException refused) when (refused.Refusal is DraftClaimsFalse claims)
        {
            // Shown with links to what stands against them; the upload shows any other refusal itself.
            falseClaims = claims;
        }
    }

    private Task Download() => Files.Save(result!.Name, result.Content);
}
