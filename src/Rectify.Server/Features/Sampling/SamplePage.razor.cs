using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Tallies;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Sampling;

/// <summary>One draw: the cases, what was found out about each, and the proof that the draw can be repeated.</summary>
public sealed partial class SamplePage
{
    private SampleView? view;
    private SampleComparison? comparison;
    private SampledRow? chosen;
    private bool open;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    protected override Task OnParametersSetAsync() => view?.Summary.Id == Id ? Task.CompletedTask : Load();

    private async Task Load() => view = await Sender.Send(new GetSample(Id));

    private async Task Redraw() => comparison = await Sender.Send(new RedrawSample(Id));

    private void Begin(SampledRow row) => (chosen, open) = (row, true);

    private async Task Check(CheckSampledCase command, string key)
    {
        await Sender.Send(command with { Number = chosen!.Number, Version = chosen.Version, SampleId = Id }, key);
        await Load();
        StateHasChanged();
        await Toasts.Success("回头看", $"{command.Outcome.Word()}，已登记。");
    }

    private static string Sentence(SampleSummary one) =>
        $"抽查{one.Drawn}个，保持到位{one.Holds}个，反弹{one.Relapsed}个，待核查{one.Pending}个；"
        + $"已核查的保持率{Percentage.Text(one.Holds, one.Holds + one.Relapsed)}（{one.Holds}/{one.Holds + one.Relapsed}）。";

    private static string Verdict(SampleComparison one) => one.IsIdentical
        ? $"复核一致：用种子{one.Seed}从当时的{one.Population}个已销号事项中重新抽取，结果完全相同。"
        : $"复核不一致：存档{one.StoredPopulation}个中抽{string.Join('、', one.Stored)}，重新抽取为{one.Population}个中抽{string.Join('、', one.Redrawn)}。请先核验台账。";
}
