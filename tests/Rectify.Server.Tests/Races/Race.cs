using System.Text.Json;
using Rectify.Server.Tests.Walking;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Races;

/// <summary>Rounds on several cases in turn; each round is two requests at one moment, one to each server.</summary>
internal sealed class Race(TestDatabase database, TwoServers servers, IReadOnlyList<CaseWalk> walks)
{
    private const string KeyPrefix = "race";
    private readonly List<(CaseWalk Walk, string Key)> wins = [];
    private int round;

    /// <summary>
    /// In turn two different steps and one step that is clicked twice; both ways with everybody held until both have
    /// decided, and with nobody held, where one may come before the other has read.
    /// </summary>
    public async Task RoundAsync()
    {
        var walk = walks[round % walks.Count];
        var isHeld = round / walks.Count % 2 == 0;
        var (one, other) = await walk.NextAsync(servers.Bureau);
        if (round / walks.Count % 4 == 3)
            await DoubleClickAsync(walk, one, isHeld: round % 2 == 0);
        else
            await ContestAsync(walk, one, other, isHeld);
        round++;
    }

    /// <summary>That every case is what the winners made of it, and nothing else.</summary>
    public async Task AccountAsync()
    {
        foreach (var walk in walks)
        {
            var stored = await StoredCase.ReadAsync(database, walk.Number, $"{KeyPrefix}-{walk.Number}-");
            stored.Version.ShouldBe(walk.Version);
            stored.Stage.ShouldBe(walk.Standing.Stage);
            stored.Lines.Skip(1).Select(line => (line.Trigger, line.ActorId))
                .ShouldBe(walk.Taken.Select(step => (step.Trigger, servers.Bureau.IdOf(step.Who))));
            stored.OpenWork.ShouldBe(walk.Standing.OpenWork, ignoreOrder: true);
            stored.Files.ShouldBe(walk.Taken.Count(step => step.Body is Attachment));
            stored.Keys.ShouldBe(wins.Where(win => win.Walk == walk).Select(win => win.Key), ignoreOrder: true);
        }
    }

    private async Task ContestAsync(CaseWalk walk, Step one, Step other, bool isHeld)
    {
        Entrant[] entrants = [new(round % 2, one, Key(walk, 1)), new(1 - (round % 2), other, Key(walk, 2))];
        var answers = await TogetherAsync(walk, entrants, isHeld);

        var winner = Array.FindIndex(answers, answer => answer.Status == 200);
        winner.ShouldBeInRange(0, 1, Told(entrants, answers));
        var (receipt, loser) = (answers[winner].Body, 1 - winner);
        answers[winner].IsReplay.ShouldBeFalse();
        answers[loser].ShouldTellOf(receipt);

        await RepeatAsync(walk, entrants[winner], receipt);
        (await servers.SendAsync(1 - entrants[loser].Server, walk, entrants[loser].Step, entrants[loser].Key)).ShouldTellOf(receipt);
        Win(walk, entrants[winner], receipt);
    }

    private async Task DoubleClickAsync(CaseWalk walk, Step step, bool isHeld)
    {
        Entrant[] clicks = [new(0, step, Key(walk, 1)), new(1, step, Key(walk, 1))];
        var answers = await TogetherAsync(walk, clicks, isHeld);

        answers.Select(answer => answer.Status).ShouldBe([200, 200], Told(clicks, answers));
        answers[0].Text.ShouldBe(answers[1].Text);
        answers.Count(answer => answer.IsReplay).ShouldBe(1);
        await RepeatAsync(walk, clicks[round % 2], answers[0].Body);
        Win(walk, clicks[0], answers[0].Body);
    }

    /// <summary>A retry under the same key, at the other server.</summary>
    private async Task RepeatAsync(CaseWalk walk, Entrant entrant, JsonElement receipt)
    {
        var again = await servers.SendAsync(1 - entrant.Server, walk, entrant.Step, entrant.Key);
        (again.Status, again.IsReplay, again.Text).ShouldBe((200, true, receipt.GetRawText()));
    }

    private void Win(CaseWalk walk, Entrant entrant, JsonElement receipt)
    {
        wins.Add((walk, entrant.Key));
        walk.Take(entrant.Step, receipt);
    }

    private string Key(CaseWalk walk, int place) => $"{KeyPrefix}-{walk.Number}-{round}-{place}";

    private async Task<Answer[]> TogetherAsync(CaseWalk walk, Entrant[] entrants, bool isHeld)
    {
        await using var held = isHeld ? await HeldCase.HoldAsync(database, walk.Number) : null;
        using var barrier = new Barrier(entrants.Length);
        var sending = Task.WhenAll(entrants.Select(entrant => Task.Run(() =>
        {
            barrier.SignalAndWait();
            return servers.SendAsync(entrant.Server, walk, entrant.Step, entrant.Key);
        })));
        if (held is not null)
            await held.LetGoAsync();
        return await sending;
    }

    private string Told(Entrant[] entrants, Answer[] answers) => string.Join(
        Environment.NewLine,
        entrants.Zip(answers, (entrant, answer) => $"Round {round}, {entrant.Step}: {answer.Status} {answer.Text}"));

    private sealed record Entrant(int Server, Step Step, string Key);
}
