using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Evidence;

/// <summary>Every stored file is read again, once, and what is damaged is shown until it is mended.</summary>
public class CheckEvidenceTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_damaged_file_is_shown_everywhere_and_one_put_back_is_whole_again(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.UploadAsync(Colleague.Office, null, "甲.txt", Encoding.UTF8.GetBytes("甲"), CaseSteps.Dated);
        await one.UploadAsync(Colleague.Office, null, "乙.txt", Encoding.UTF8.GetBytes("乙"), CaseSteps.Dated);
        var path = running.PathOf((await one.EvidenceAsync())[0]);
        var content = await File.ReadAllBytesAsync(path, Cancel);
        await File.WriteAllTextAsync(path, "改动", Cancel);

        (await SweepAsync(running)).ShouldBe(2);

        (await one.EvidenceAsync()).Select(item => item.GetProperty("isDamaged").GetBoolean()).ShouldBe([true, false]);
        (await one.ViewAsync()).GetProperty("version").GetInt32().ShouldBe(one.Version, "A check is no step of the case.");
        var checks = await ChecksAsync(running);
        Numbers(checks).ShouldBe((2, 0, 1));
        checks.GetProperty("damaged")[0].GetProperty("caseNumber").GetString().ShouldBe(one.Number);
        (await HealthAsync(running)).ShouldBe("Degraded");

        await File.WriteAllBytesAsync(path, content, Cancel);
        await SweepAsync(running);

        Numbers(await ChecksAsync(running)).ShouldBe((2, 0, 0));
        (await HealthAsync(running)).ShouldBe("Healthy");
    }

    [Theory, EveryDatabase]
    public async Task A_missing_file_is_found_and_the_same_content_in_two_cases_is_read_once(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        foreach (var number in new[] { running.NextNumber(), running.NextNumber() })
        {
            var one = await running.Bureau.PlanningAsync(number);
            await one.UploadAsync(Colleague.Office, null, "制度.txt", Encoding.UTF8.GetBytes("同一份"), CaseSteps.Dated);
            File.Delete(running.PathOf((await one.EvidenceAsync())[0]));
        }

        (await SweepAsync(running)).ShouldBe(1);

        var checks = await ChecksAsync(running);
        Numbers(checks).ShouldBe((1, 0, 1));
        checks.GetProperty("damaged").GetArrayLength().ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_cannot_be_read_is_damaged_and_the_others_are_read_all_the_same(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        foreach (var name in new[] { "甲", "乙", "丙" })
            await one.UploadAsync(Colleague.Office, null, $"{name}.txt", Encoding.UTF8.GetBytes(name), CaseSteps.Dated);
        await using (Locked(running.PathOf((await one.EvidenceAsync())[0])))
            (await SweepAsync(running)).ShouldBe(3);

        (await one.EvidenceAsync()).Select(item => item.GetProperty("isDamaged").GetBoolean()).ShouldBe([true, false, false]);
        Numbers(await ChecksAsync(running)).ShouldBe((3, 0, 1));
    }

    [Theory, EveryDatabase]
    public async Task A_run_in_slices_reads_each_file_once_the_longest_unread_first_and_goes_on_where_it_stopped(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        for (var index = 0; index < 5; index++)
            await one.UploadAsync(Colleague.Office, null, $"{index}.txt", Encoding.UTF8.GetBytes($"材料{index}"), CaseSteps.Dated);
        var before = DateTimeOffset.UtcNow;

        var first = await SliceAsync(running, 2, before);
        await one.UploadAsync(Colleague.Office, null, "新.txt", Encoding.UTF8.GetBytes("新来的"), CaseSteps.Dated);
        var second = await SliceAsync(running, 2, before);
        var third = await SliceAsync(running, 500, before);
        var nothing = await SliceAsync(running, 500, before);

        Slice(first).ShouldBe((2, 3));
        Slice(second).ShouldBe((2, 2));
        Slice(third).ShouldBe((2, 0));
        Slice(nothing).ShouldBe((0, 0));
    }

    /// <summary>Nobody else can open the file meanwhile.</summary>
    private static FileStream Locked(string path) => new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    private static async Task<int> SweepAsync(RunningBureau running)
    {
        await using var scope = running.Server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EvidenceSweep>().CheckAll(Cancel);
    }

    private static async Task<JsonElement> SliceAsync(RunningBureau running, int size, DateTimeOffset before)
    {
        using var request = Changes.To("/evidence/checks", new { size, before });
        return await (await running.Bureau.AsAsync(Colleague.Administrator)).SendAsync(request, Cancel).ReadAsync();
    }

    private static (int Checked, int Remaining) Slice(JsonElement slice) =>
        (slice.GetProperty("checked").GetInt32(), slice.GetProperty("remaining").GetInt32());

    private static async Task<JsonElement> ChecksAsync(RunningBureau running) =>
        await (await running.Bureau.AsAsync(Colleague.Administrator)).GetAsync("/api/v1/evidence/checks", Cancel).ReadAsync();

    private static (int Files, int Never, int Damaged) Numbers(JsonElement checks) =>
        (checks.GetProperty("files").GetInt32(), checks.GetProperty("neverChecked").GetInt32(), checks.GetProperty("damagedFiles").GetInt32());

    private static async Task<string> HealthAsync(RunningBureau running)
    {
        using var stranger = running.Bureau.Stranger();
        using var answer = await stranger.GetAsync("/healthz", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
