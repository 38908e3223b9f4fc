namespace Rectify.Benchmarks.Transitions;

/// <summary>One of several who act at the same time, each on cases of its own, one after the other.</summary>
internal abstract class Client(IReadOnlyList<ReviewedCase> cases)
{
    private int next;

    public async Task Act()
    {
        var one = cases[next++ % cases.Count];
        using var response = await Send(one);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(
                $"{one.Number}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        one.Became(await VersionIn(response));
    }

    protected abstract Task<HttpResponseMessage> Send(ReviewedCase one);

    protected abstract Task<int> VersionIn(HttpResponseMessage response);
}
