using System.Text.Json;

namespace Rectify.Server.Tests.Races;

/// <summary>What a server answered to a step.</summary>
internal sealed record Answer(int Status, bool IsReplay, string Text)
{
    /// <summary>The receipt, or the problem.</summary>
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    public static async Task<Answer> ReadAsync(HttpResponseMessage answer) => new(
        (int)answer.StatusCode, answer.Headers.Contains("Idempotency-Replayed"), await answer.Content.ReadAsStringAsync());

    /// <summary>That it is the refusal of somebody who came second, with the case as the winner left it.</summary>
    public void ShouldTellOf(JsonElement receipt)
    {
        Status.ShouldBe(409, Text);
        Body.GetProperty("rule").GetString().ShouldBe("StaleVersion");
        Body.GetProperty("current").GetRawText().ShouldBe(receipt.GetRawText());
    }
}
