using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Rectify.Benchmarks.Bureaus;

namespace Rectify.Benchmarks.Transitions;

/// <summary>Submits as the unit's member and returns as the liaison, both signed in.</summary>
internal sealed class ProductClient(HttpClient http, string memberToken, string liaisonToken, IReadOnlyList<ReviewedCase> cases)
    : Client(cases)
{
    public static async Task<string> SignIn(HttpClient http, Colleague colleague)
    {
        using var response = await http.PostAsJsonAsync("/api/v1/session", new { colleague.UserName, colleague.Password });
        response.EnsureSuccessStatusCode();
        var session = await response.Content.ReadFromJsonAsync<JsonElement>();
        return session.GetProperty("accessToken").GetString()!;
    }

    protected override async Task<HttpResponseMessage> Send(ReviewedCase one)
    {
        var (action, token) = one.IsSubmitted ? ("return-plan", liaisonToken) : ("submit-plan", memberToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{one.Number}/{action}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{one.Version}\""));
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = one.IsSubmitted ? JsonContent.Create(new { ReviewedCase.Reason }) : null;
        return await http.SendAsync(request);
    }

    protected override Task<int> VersionIn(HttpResponseMessage response) =>
        Task.FromResult(int.Parse(response.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture));
}
