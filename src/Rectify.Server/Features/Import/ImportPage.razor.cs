using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Sources;

namespace Rectify.Server.Features.Import;

internal enum ImportStep
{
    Choose,
    Review,
    Done,
}

/// <summary>Three steps: choose a paper, look at what it would do, and agree to it.</summary>
public sealed partial class ImportPage
{
    private IReadOnlyList<SourceRow> sources = [];
    private ImportStep step;
    private ImportChoice choice = new();
    private ImportPreview? preview;
    private Refusal? refusal;
    private Guid? sourceId;
    private string key = "";
    private bool busy;
    private ImportStep seen;
    private ElementReference place;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private FileSaver Files { get; set; } = default!;

    private IReadOnlyList<StageStep> Steps =>
        [.. new[] { "选择材料", "核对预览", "完成导入" }.Select((name, index) => new StageStep(name, StateOf(index)))];

    protected override async Task OnInitializedAsync() => sources = await Sender.Send(new GetSources());

    /// <summary>Another step begins at its top, for the eye and for a screen reader.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (seen == step)
            return;
        seen = step;
        await place.FocusAsync();
    }

    private StepState StateOf(int index) => (index - (int)step) switch
    {
        < 0 => StepState.Done,
        0 => step == ImportStep.Done ? StepState.Done : StepState.Current,
        _ => StepState.Todo,
    };

    private Task Check() => Try(async () =>
    {
        preview = await Sender.Send(new PreviewImport(choice.File!, choice.ToOptions()));
        // One key for what was looked at: confirming it twice imports it once.
        (key, step) = (Guid.NewGuid().ToString("N"), ImportStep.Review);
    });

    private Task CreateUnits()
    {
        choice.CreateUnits = true;
        return Check();
    }

    private Task Confirm() => Try(async () =>
    {
        preview = await Sender.Send(new ImportPaper(choice.File!, choice.ToOptions()), key);
        sources = await Sender.Send(new GetSources());
        sourceId = sources.FirstOrDefault(source => source.Code == preview.Source.Code)?.Id;
        step = ImportStep.Done;
    });

    private Task DownloadProblems() => Try(async () =>
    {
        var file = await Sender.Send(new ExportImportProblems(choice.File!, choice.ToOptions()));
        await Files.Save(file.Name, file.Content);
    });

    private void Back() => (refusal, step) = (null, ImportStep.Choose);

    private void Again() => (choice, preview, step) = (new ImportChoice(), null, ImportStep.Choose);

    private async Task Try(Func<Task> work)
    {
        // Two quick clicks are one wish.
        if (busy)
            return;
        (busy, refusal) = (true, null);
        try
        {
            await work();
        }
        catch (RefusedException refused)
        {
            refusal = refused.Refusal;
        }
        finally
        {
            busy = false;
        }
    }
}
