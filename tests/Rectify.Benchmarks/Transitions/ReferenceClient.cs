using System.Net.Http.Json;

namespace Rectify.Benchmarks.Transitions;

/// <summary>Sends the same moves to the <see cref="BareEndpoint"/>.</summary>
internal sealed class ReferenceClient(HttpClient http, IReadOnlyList<ReviewedCase> cases) : Client(cases)
{
    protected override Task<HttpResponseMessage> Send(ReviewedCase one)
    {
        var to = one.IsSubmitted ? ReviewedCase.Planning : ReviewedCase.PlanReview;
        return http.PostAsJsonAsync($"/cases/{one.Number}/versions/{one.Version}", new Move(to, "经办人", ReviewedCase.Reason));
    }

    protected override Task<int> VersionIn(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<int>();
}
