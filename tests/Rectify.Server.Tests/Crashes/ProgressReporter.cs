using System.Globalization;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Crashes;

/// <summary>
/// Somebody who reports progress on one case without a pause. After a crash the report that was never answered is sent
/// again under its own key, as a careful client does.
/// </summary>
internal sealed class ProgressReporter(string number, int version)
{
    private int sent;
    private bool unanswered;

    public string Number => number;

    /// <summary>How many reports the server has acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>What each acknowledged report said, in order.</summary>
    public IEnumerable<string> Said => Enumerable.Range(1, Acknowledged).Select(Text);

    /// <summary>Reports until the server is gone.</summary>
    public async Task ReportUntilGoneAsync(HttpClient client)
    {
        try
        {
            while (true)
                await ReportAsync(client);
        }
        catch (HttpRequestException)
        {
            // Killed: what happened to the last report is not known yet.
        }
    }

    /// <summary>Sends the unanswered report, if there is one, or the next.</summary>
    public async Task ReportAsync(HttpClient client)
    {
        if (!unanswered)
            (sent, unanswered) = (sent + 1, true);
        using var request = Changes.To($"/cases/{number}/report-progress", new { progress = Text(sent) }, version + sent - 1, $"{number}-{sent}");
        var receipt = await client.SendAsync(request).ReadAsync();
        receipt.GetProperty("version").GetInt32().ShouldBe(version + sent);
        (Acknowledged, unanswered) = (sent, false);
    }

    private string Text(int report) => string.Create(CultureInfo.InvariantCulture, $"{number}第{report}次报告");
}
