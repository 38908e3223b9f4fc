using System.Text.Json;
using Rectify.Server.Tests.Documents;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Http.Import;

/// <summary>Papers on their way to the server.</summary>
internal static class Papers
{
    public static Task<JsonElement> PreviewAsync(HttpClient client, string sample) => SendAsync(client, "/imports/preview", sample).ReadAsync();

    public static Task<JsonElement> ImportAsync(HttpClient client, string sample) => SendAsync(client, "/imports", sample).ReadAsync();

    public static Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string sample) =>
        SendAsync(client, path, sample, Samples.Bytes(sample));

    /// <summary>Sends a file; units that it names are made, and dates that it lacks are given.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string name, byte[] content)
    {
        using var request = Changes.Of(path, Changes.Form(
            name, new ByteArrayContent(content), ("createUnits", "true"), ("cutOff", "2020-06-30")));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
