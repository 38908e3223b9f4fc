using System.Globalization;
using System.Text.Json;
using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Documents.Lists;
using Rectify.Server.Features.Documents.Publication;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Features.Documents.Situation;
using Rectify.Server.Features.Sources;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents;

/// <summary>The documents of one source, for a cut-off, each behind a button.</summary>
public sealed partial class SourceDocumentsPage
{
    private const string Page = "source-documents";

    private static readonly (string Address, string Kind, string Name, string About)[] Documents =
    [
        ("situation", SituationMaker.Name, "整改情况报告", "总体情况、各方面整改情况、整改成果、未完成原因和下一步工作；报反馈单位用。"),
        ("publication", PublicationMaker.Name, "整改进展情况通报", "公开用：不含涉密、正在核查和敏感的问题，写明不公开的个数，不出现人名。"),
        ("lists", ListsMaker.Name, "三张清单", "问题清单、任务清单、责任清单，横向排版，一个文件。"),
    ];

    private IReadOnlyList<SourceRow> sources = [];
    private HalfYearReport? report;
    private Guid? sourceId;
    private DateOnly? asOf;
    private Refusal? refusal;
    private bool loaded;
    private bool asking;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    private ReportOutOfBalance OutOfBalance =>
        new([.. report!.Sources.SelectMany(source => source.Warnings).Where(warning => warning.Refuses).SelectMany(warning => warning.Cases)]);

    public static string Href(Guid? source, DateOnly? asOf) => QueryHelpers.AddQueryString(Page, Query(source, asOf));

    protected override async Task OnInitializedAsync()
    {
        sources = await Sender.Send(new GetSources());
        await base.OnInitializedAsync();
    }

    protected override async Task Load()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        asOf = TallyAddress.Day(query.GetValueOrDefault("asOf")) ?? HalfYears.LastEndBefore(Time.Today);
        var asked = Guid.TryParse(query.GetValueOrDefault("sourceId"), out var id) ? id : (Guid?)null;
        sourceId = sources.Any(source => source.Id == asked) ? asked : sources is [var newest, ..] ? newest.Id : null;
        report = sourceId is { } chosen ? await Sender.Send(new GetHalfYearReport { AsOf = asOf, SourceIds = [chosen] }) : null;
        (loaded, refusal) = (true, null);
    }

    private static Dictionary<string, string?> Query(Guid? source, DateOnly? asOf) => new() { ["sourceId"] = source?.ToString(), ["asOf"] = asOf?.Text() };

    /// <summary>The file of exactly what is on the page: as it was known when the page was made.</summary>
    private string Href(string document) => QueryHelpers.AddQueryString($"api/v1/documents/{document}.docx", new Dictionary<string, string?>(Query(sourceId!.Value, report!.AsOf))
    {
        ["knownAt"] = report.KnownAt.ToString("O", CultureInfo.InvariantCulture),
    });

    /// <summary>Made by a server from a snapshot of the cut-off, and kept with it.</summary>
    private async Task Request(string kind, string name)
    {
        (refusal, asking) = (null, true);
        try
        {
            await Sender.Send(new RequestDocument { Kind = kind, AsOf = report!.AsOf, Content = JsonSerializer.SerializeToElement(new { sourceId }) });
            await Toasts.Success("整改文件", $"已开始生成{name}，完成后在“已生成文件”页面下载。");
            Navigation.NavigateTo("documents");
        }
        catch (RefusedException refused)
        {
            refusal = refused.Refusal;
        }
        finally
        {
            asking = false;
        }
    }

    private void Search() => Navigation.NavigateTo(sourceId is { } source ? Href(source, asOf) : Page);

    private void Reset() => Navigation.NavigateTo(Page);
}
