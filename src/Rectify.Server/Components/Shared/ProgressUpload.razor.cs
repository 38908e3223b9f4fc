using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Rectify.Domain.Common;

namespace Rectify.Server.Components.Shared;

public sealed partial class ProgressUpload : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private const int MostFiles = 50;
    private readonly string id = $"upload-{Guid.NewGuid():N}"[..15];
    private CancellationTokenSource? stop;
    private string? problem;
    private string name = "";
    private int done;
    private bool busy;

    /// <summary>Called once for each file, when all of it is here.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ReceivedFile> OnReceived { get; set; }

    [Parameter]
    public string Text { get; set; } = "点击或拖入文件";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Endings that the file chooser offers, such as ".docx,.xlsx".</summary>
    [Parameter]
    public string? Accept { get; set; }

    [Parameter]
    public long MaxBytes { get; set; } = 50 * 1024 * 1024;

    [Parameter]
    public bool Multiple { get; set; }

    public void Dispose() => Cancel();

    private async Task ReceiveAsync(InputFileChangeEventArgs change)
    {
        (problem, busy, stop) = (null, true, new CancellationTokenSource());
        try
        {
            foreach (var file in change.GetMultipleFiles(MostFiles))
                await ReceiveAsync(file, stop.Token);
        }
        catch (RefusedException refused)
        {
            problem = refused.Refusal.Chinese;
        }
        catch (OperationCanceledException)
        {
            problem = "上传已取消。已传完的文件保留，未传完的没有保存。";
        }
        finally
        {
            busy = false;
            stop.Dispose();
            stop = null;
        }
    }

    private async Task ReceiveAsync(IBrowserFile file, CancellationToken stop)
    {
        if (file.Size > MaxBytes)
        {
            problem = $"“{file.Name}”有 {FileSizes.Text(file.Size)}，超过 {FileSizes.Text(MaxBytes)} 的上限。请压缩或拆分后再上传。";
            return;
        }

        (name, done) = (file.Name, 0);
        // On disk, not in memory: many people may be sending large scans at once.
        await using var whole = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite,
            FileShare.None, BufferBytes, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await CopyAsync(file, whole, stop);
        whole.Position = 0;
        await OnReceived.InvokeAsync(new ReceivedFile(file.Name, file.Size, whole));
    }

    private async Task CopyAsync(IBrowserFile file, FileStream whole, CancellationToken stop)
    {
        await using var source = file.OpenReadStream(MaxBytes, stop);
        var buffer = new byte[BufferBytes];
        for (int read; (read = await source.ReadAsync(buffer, stop)) > 0;)
        {
            await whole.WriteAsync(buffer.AsMemory(0, read), stop);
            ShowProgress((int)(whole.Position * 100 / file.Size));
        }
    }

    private void ShowProgress(int percent)
    {
        if (percent == done)
            return;
        done = percent;
        StateHasChanged();
    }

    private void Cancel() => stop?.Cancel();
}
