using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Rectify.Testing.Servers;

namespace Rectify.Testing.Bureaus;

/// <summary>
/// A bureau at work: units, an account for each role, the 23 findings of the sample feedback, and everybody's own
/// signed-in client. What it does, it does over HTTP.
/// </summary>
public sealed class Bureau : IDisposable
{
    /// <summary>Everybody's password at first.</summary>
    public const string Password = BureauPlan.Password;

    private readonly BureauBook book;
    private readonly ConcurrentDictionary<Colleague, Lazy<Task<HttpClient>>> clients = new();
    private readonly Uri address;
    private readonly Bureau? signedIn;

    private Bureau(BureauBook book, Uri address, Bureau? signedIn = null) =>
        (this.book, this.address, this.signedIn) = (book, address, signedIn);

    /// <summary>Sets a bureau up on an empty server.</summary>
    public static async Task<Bureau> OpenAsync(RectifyServer server) =>
        new(await BureauPlan.CarryOutAsync(server.Services), server.Address);

    public Guid OfficeId => book.Units[BureauPlan.Office];

    public Guid FinanceId => book.Units[BureauPlan.Finance];

    public Guid SchoolId => book.Units[BureauPlan.School];

    /// <summary>The unit below the office.</summary>
    public Guid TypingPoolId => book.Units[BureauPlan.TypingPool];

    public Guid IdOf(Colleague who) => book.People[who];

    /// <summary>The same bureau behind another address, everybody signing in anew.</summary>
    public Bureau At(Uri other) => new(book, other);

    /// <summary>The same bureau behind a server that shares the keys of this one: everybody stays signed in.</summary>
    public Bureau SignedInAt(Uri other) => new(book, other, this);

    /// <summary>A colleague's client, signed in by the session endpoint.</summary>
    public Task<HttpClient> AsAsync(Colleague who) => clients.GetOrAdd(who, one => new(() => SignInAsync(one))).Value;

    /// <summary>A client of nobody.</summary>
    public HttpClient Stranger() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    public void Dispose()
    {
        foreach (var client in clients.Values.Where(one => one.Value.IsCompletedSuccessfully))
            client.Value.Result.Dispose();
    }

    private async Task<HttpClient> SignInAsync(Colleague who)
    {
        var client = Stranger();
        client.DefaultRequestHeaders.Authorization = signedIn is null
            ? await TokenAsync(client, who)
            : (await signedIn.AsAsync(who)).DefaultRequestHeaders.Authorization;
        return client;
    }

    private static async Task<AuthenticationHeaderValue> TokenAsync(HttpClient client, Colleague who)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName = $"{who}", password = BureauPlan.Password });
        answer.EnsureSuccessStatusCode();
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
    }
}
