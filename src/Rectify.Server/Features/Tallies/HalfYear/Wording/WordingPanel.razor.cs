using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Reports;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Tallies.HalfYear.Wording;

/// <summary>The decisions about the printed words, and the buttons that record the next one.</summary>
public sealed partial class WordingPanel
{
    private IReadOnlyList<WordingView>? decisions;
    private WordingStep step;
    private bool open;

    /// <summary>The cut-off of the report, proposed for the decision.</summary>
    [Parameter]
    public DateOnly? AsOf { get; set; }

    /// <summary>The report follows another wording now.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    protected override async Task OnInitializedAsync() => decisions = await Sender.Send(new GetReportWording());

    private void Begin(WordingStep asked) => (step, open) = (asked, true);

    private async Task Decide(WordingForm form, string key)
    {
        if (step == WordingStep.Chosen)
            await Sender.Send(new ChooseReportWording { Choice = form.Choice, From = form.From, Reason = form.Reason }, key);
        else
            await Sender.Send(new RevokeReportWording { Choice = form.Choice, From = form.From, Reason = form.Reason }, key);
        decisions = await Sender.Send(new GetReportWording());
        await OnDecided.InvokeAsync();
        await Toasts.Success("口径选择", step == WordingStep.Chosen ? "已记录，报告按新的口径表述。" : "已停用，报告按原口径表述。");
    }
}

/// <summary>What is typed into the dialog.</summary>
public sealed class WordingForm
{
    public WordingChoice? Choice { get; set; }

    public DateOnly? From { get; set; }

    public string? Reason { get; set; }
}
