using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;

namespace Rectify.Server.Features.Work;

public sealed partial class WorkPage
{
    private IReadOnlyList<WorkRow>? rows;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    protected override async Task OnInitializedAsync() => rows = await Sender.Send(new GetWork());

    private string? Left(WorkRow row) => row.DueOn is not { } due
        ? null
        : (due.DayNumber - Time.Today.DayNumber) switch
        {
            < 0 and var days => $"已逾期{-days}天",
            0 => "今天到期",
            var days => $"还剩{days}天",
        };
}
