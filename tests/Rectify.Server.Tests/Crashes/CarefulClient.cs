using System.Diagnostics;
using System.Text.Json;
using Rectify.Server.Tests.Walking;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Crashes;

/// <summary>
/// Somebody who carries one case on without a pause, by steps drawn at random. After a crash the step that was never
/// answered is sent again under its own key.
/// </summary>
internal sealed class CarefulClient(CaseWalk walk, Random random)
{
    private Step? unanswered;
    private long sentAt;
    private volatile bool waits;

    /// <summary>How many steps the server has acknowledged.</summary>
    public int Acknowledged => walk.Taken.Count;

    /// <summary>How many steps turned out to have been carried out before the server was killed.</summary>
    public int Replayed { get; private set; }

    /// <summary>Whether a step is on its way right now.</summary>
    public bool Waits => waits;

    /// <summary>Carries on until the server is gone.</summary>
    public async Task WorkUntilGoneAsync(Bureau people)
    {
        try
        {
            while (true)
                await GoOnAsync(people);
        }
        catch (Exception exception) when (Gone.IsMeantBy(exception))
        {
            // Killed: what happened to the last step is not known yet.
        }
    }

    /// <summary>Sends the unanswered step, if there is one, or the next.</summary>
    public async Task GoOnAsync(Bureau people)
    {
        unanswered ??= await DrawAsync(people);
        using var request = unanswered.Request(walk.Number, walk.Version, Key(walk.Taken.Count + 1));
        var client = await people.AsAsync(unanswered.Who);
        using var answer = await SendAsync(client, request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{walk.Number} {unanswered}: {answer.StatusCode} {text}");
        if (answer.Headers.Contains("Idempotency-Replayed"))
            Replayed++;
        walk.Take(unanswered, JsonDocument.Parse(text).RootElement);
        unanswered = null;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        (sentAt, waits) = (Stopwatch.GetTimestamp(), true);
        try
        {
            return await client.SendAsync(request, TestContext.Current.CancellationToken);
        }
        finally
        {
            waits = false;
        }
    }

    /// <summary>Whether a step was sent before a moment, and never answered.</summary>
    public bool WasCutOff(long moment) => unanswered is not null && sentAt < moment;

    /// <summary>That the case holds every step that was acknowledged once, in order, and at most the unanswered one besides.</summary>
    public async Task AccountAsync(TestDatabase database, Bureau bureau)
    {
        var stored = await StoredCase.ReadAsync(database, walk.Number, Key(""));
        var isThere = stored.Lines.Count - 1 > walk.Taken.Count;
        var (steps, standing) = isThere && unanswered is not null
            ? ([.. walk.Taken, unanswered], walk.Standing.After(unanswered))
            : (walk.Taken, walk.Standing);

        stored.Lines.Skip(1).Select(line => (line.Trigger, line.ActorId))
            .ShouldBe(steps.Select(step => (step.Trigger, bureau.IdOf(step.Who))));
        (stored.Version, stored.Stage).ShouldBe((steps.Count + 1, standing.Stage));
        stored.OpenWork.ShouldBe(standing.OpenWork, ignoreOrder: true);
        stored.Files.ShouldBe(steps.Count(step => step.Body is Attachment));
        stored.Keys.ShouldBe(Enumerable.Range(1, steps.Count).Select(step => Key(step)), ignoreOrder: true);
    }

    private async Task<Step> DrawAsync(Bureau people)
    {
        var (one, other) = await walk.NextAsync(people);
        return random.Next(2) == 0 ? one : other;
    }

    private string Key(object step) => $"work-{walk.Number}-{step}";
}
