using System.Text.Json;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Walks;

/// <summary>Colleagues who at random do what they are offered, and try what they are not, over HTTP.</summary>
internal sealed class HttpWalk(RunningBureau running)
{
    private static readonly DateOnly Start = new(2019, 12, 1);

    /// <summary>Everybody, and those again who have the most to do.</summary>
    private static readonly Colleague[] Hands =
        [.. Enum.GetValues<Colleague>(), Colleague.Liaison, Colleague.Leader, Colleague.Office, Colleague.Everything, Colleague.Everything];

    private readonly Doors doors = new(running.Bureau);
    private readonly IReadOnlyList<string> numbers = [.. Enumerable.Range(0, 3).Select(_ => running.NextNumber())];
    private int taken;

    /// <summary>The actions that were carried out.</summary>
    public List<string> Done { get; } = [];

    /// <summary>The rules that said no.</summary>
    public List<string> Rules { get; } = [];

    /// <summary>A step is a day of the walk.</summary>
    public DateOnly Today => Start.AddDays(taken);

    public async Task TakeAsync(HttpStep step)
    {
        taken++;
        var number = numbers[step.Pick % numbers.Count];
        var who = Hands[step.Who % Hands.Length];
        var client = await running.Bureau.AsAsync(who);
        var view = await ViewAsync(client, number);
        var (action, proposal) = Choose(step, view);
        var version = step.Kind == 1 ? 1 : view?.GetProperty("version").GetInt32() ?? 1;
        var entry = new Doors.Entry(step.Pick, DayOf(step, view), view, proposal);
        using var request = doors.Request(action, number, version, entry);
        using var answer = await client.SendAsync(request);
        if (answer.IsSuccessStatusCode)
            Done.Add(action);
        else
            await RefusedAsync(answer);
    }

    /// <summary>The walk's day or some days earlier, until evidence came to the case: that is never dated back.</summary>
    private DateOnly? DayOf(HttpStep step, JsonElement? view) => view is { } seen
        && DateOnly.ParseExact(seen.GetProperty("history")[0].GetProperty("effectiveOn").GetString()!, "yyyy-MM-dd") > Today
        ? null
        : Today.AddDays(-step.Back);

    /// <summary>The case as a colleague sees it; null where it is kept from this one.</summary>
    private async Task<JsonElement?> ViewAsync(HttpClient client, string number)
    {
        using var answer = await client.GetAsync($"/api/v1/cases/{number}");
        if (answer.IsSuccessStatusCode)
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        await RefusedAsync(answer);
        return null;
    }

    private (string Action, Guid? Proposal) Choose(HttpStep step, JsonElement? view)
    {
        var offered = view is { } seen && step.Kind > 1 ? Offered(seen, rare: step.Kind == 2) : [];
        var primary = step.Kind > 5 ? offered.Where(action => action.GetProperty("primary").GetBoolean()).ToList() : [];
        var choice = primary.Count > 0 ? primary : offered;
        if (choice.Count == 0)
            return (doors.Actions[step.Pick % doors.Actions.Count], null);
        var chosen = choice[step.Pick / 5 % choice.Count];
        return (chosen.GetProperty("trigger").GetString()!,
            chosen.TryGetProperty("proposalId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetGuid() : null);
    }

    /// <summary>What can be done at once; endings only now and then, or no case would be closed.</summary>
    private List<JsonElement> Offered(JsonElement view, bool rare) => [.. view.GetProperty("actions").EnumerateArray()
        .Where(action => doors.Actions.Contains(action.GetProperty("trigger").GetString()))
        .Where(action => !action.TryGetProperty("waitsFor", out var rule) || rule.ValueKind == JsonValueKind.Null)
        .Where(action => rare || !Ends(action.GetProperty("trigger").GetString()!))];

    private static bool Ends(string trigger) => trigger.EndsWith("Withdrawal", StringComparison.Ordinal)
        || trigger.EndsWith("Transfer", StringComparison.Ordinal) || trigger.EndsWith("Merge", StringComparison.Ordinal);

    private async Task RefusedAsync(HttpResponseMessage answer)
    {
        ((int)answer.StatusCode).ShouldBeLessThan(500, $"{answer.RequestMessage!.RequestUri}");
        var problem = await Task.FromResult(answer).RefusedAsync();
        problem.Rule.ShouldNotBeNullOrEmpty($"{answer.RequestMessage.RequestUri}");
        problem.Title.ShouldNotBeNullOrEmpty();
        Rules.Add(problem.Rule!);
    }
}
