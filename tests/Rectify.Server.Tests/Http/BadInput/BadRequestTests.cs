using System.Text;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http.BadInput;

/// <summary>Whatever is sent to whichever endpoint: an answer that a person can read, never a fault, and nothing written.</summary>
public class BadRequestTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    /// <summary>Bodies that no change can make sense of.</summary>
    private static readonly string[] Unreadable = ["", "null", "{", "{\"reason\":", "[]", "[{}]", "17", "\"text\"", "true", "\u0001", "<xml/>"];

    /// <summary>Values that are wrong for one field or another; each is tried in each.</summary>
    private static readonly string[] Wrong =
    [
        "null", "{\"a\":1}", "[null]", "99", "1e400", "true", "\" \"", "\"Nonsense\"", "\"99\"", "\"0001-01-01\"", "\"9999-12-31\"",
        "\"2020-02-30\"", "\"2020年6月底\"", "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "[\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"]",
        "\"\\u0000\"", "\"\\ud800\"",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_body_that_cannot_be_read_is_refused_by_every_change(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var before = await RowCounts.OfAsync(running.Database);
        var schema = await ApiSchema.ReadAsync(running.Bureau);
        foreach (var (path, _) in schema.Changes())
            foreach (var body in Unreadable)
                await RefusedWellAsync(running.Bureau, path, body);

        (await RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task A_value_of_the_wrong_kind_is_refused_in_every_field(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var before = await RowCounts.OfAsync(running.Database);
        var schema = await ApiSchema.ReadAsync(running.Bureau);
        foreach (var (path, fields) in schema.Changes())
            foreach (var field in fields)
                foreach (var value in Wrong)
                    await RefusedWellAsync(running.Bureau, path, $"{{{Spoiler(path, field)}\"{field}\":{value}}}");

        (await RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    /// <summary>Some need no more than one field, or none: another one is wrong for sure, so that nothing here may succeed.</summary>
    private static string Spoiler(string path, string field) => path.Split('/')[^1] switch
    {
        "units" when field != "parentId" => $"\"parentId\":\"{Guid.NewGuid()}\",",
        "snapshots" when field != "asOf" => "\"asOf\":\"2098-12-31\",",
        "snapshots" => $"\"correctsId\":\"{Guid.NewGuid()}\",",
        "checks" => field == "size" ? "\"before\":\"无\"," : "\"size\":0,",
        "check-text" => field == "asOf" ? "\"text\":\"\"," : "\"asOf\":\"1949-10-01\",",
        _ => "",
    };

    private static async Task RefusedWellAsync(Bureau bureau, string path, string body)
    {
        var address = path.Replace("{number}", "XC2019-023", StringComparison.Ordinal)["/api/v1".Length..];
        using var request = Changes.Of(address, new StringContent(body, Encoding.UTF8, "application/json"), version: 99);
        using var answer = await (await bureau.AsAsync(Colleague.Everything)).SendAsync(request, Cancel);

        await answer.ShouldBeAPoliteRefusalAsync($"{path} with {body}");
    }
}
