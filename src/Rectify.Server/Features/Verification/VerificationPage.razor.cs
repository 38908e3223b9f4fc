using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Verification;

/// <summary>Verifies the ledger part by part while the page is open.</summary>
public sealed partial class VerificationPage : IDisposable
{
    private static readonly VerificationPart[] parts = Enum.GetValues<VerificationPart>();
    private readonly List<VerificationReport> reports = [];
    private CancellationTokenSource? running;
    private Refusal? problem;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    private bool IsFinished => reports.Count == parts.Length;

    private VerificationPart Current => parts[Math.Min(reports.Count, parts.Length - 1)];

    private int Count => reports.Sum(one => one.Count);

    private IReadOnlyList<Discrepancy> Found => [.. reports.SelectMany(one => one.Discrepancies)];

    private string Verdict => IsFinished ? "全部相符" : running is null ? "还没有核验" : "已核验的部分相符";

    private string Hint => IsFinished
        ? "历史记录、统计区间、定格统计和文件与留存的哈希和数字一致，成果、督办单和公开限制的记录彼此相符。"
        : "点“开始核验”；事项较多时需要几分钟，可以随时停止。";

    public void Dispose() => Stop();

    private async Task Run()
    {
        using var stop = running = new CancellationTokenSource();
        problem = null;
        reports.Clear();
        try
        {
            foreach (var part in parts)
            {
                reports.Add(await Sender.Send(new VerifyLedger { Part = part }, cancellationToken: stop.Token));
                StateHasChanged();
            }
        }
        catch (RefusedException refused)
        {
            problem = refused.Refusal;
        }
        catch (OperationCanceledException)
        {
            // Stopped by the reader: the parts that were verified stay on the page.
        }
        finally
        {
            running = null;
        }
    }

    private void Stop() => running?.Cancel();

    private static string Word(VerificationPart part) => part switch
    {
        VerificationPart.Cases => "事项",
        VerificationPart.Snapshots => "定格统计",
        VerificationPart.Files => "佐证和文件",
        _ => "成果、督办单和公开限制",
    };

    private static string Word(DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.History => "历史记录",
        DiscrepancyKind.Case => "事项",
        DiscrepancyKind.Intervals => "统计区间",
        DiscrepancyKind.Snapshot => "定格统计",
        DiscrepancyKind.Document => "文件",
        DiscrepancyKind.Outcome => "整改成果",
        DiscrepancyKind.Supervision => "督办单",
        DiscrepancyKind.Publication => "公开限制",
        _ => "佐证材料",
    };
}
