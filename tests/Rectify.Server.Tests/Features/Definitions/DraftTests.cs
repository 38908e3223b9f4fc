using System.Text.Json;
using System.Text.Json.Nodes;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Definitions;

/// <summary>A lifecycle is worked on, checked, tried and published over HTTP.</summary>
public class DraftTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly object Joint = Administrator.Joint("PlanReview", "JointReview", "会审", "Planning");

    [Theory, EveryDatabase]
    public async Task A_draft_becomes_the_next_version_and_is_gone(DatabaseProvider provider)
    {
        var admin = await AdministratorAsync(provider);
        var draft = await admin.DraftAsync(Administrator.Joint("PlanReview", "PartyReview", "党组会审", "Planning"));
        var view = await admin.ReadAsync($"/drafts/{draft.Id}");
        view.GetProperty("problems").GetArrayLength().ShouldBe(0);
        view.GetProperty("changes").EnumerateArray().ShouldContain(one => one.GetProperty("name").GetString() == "PartyReviewPass");

        (await admin.TryAsync("/drafts/publish", new { draft.Id, draft.Version }).RefusedAsync()).Rule.ShouldBe("InputInvalid");
        var number = await admin.PublishAsync(draft);

        var list = await admin.ReadAsync("");
        list.GetProperty("versions").EnumerateArray().First().GetProperty("version").GetInt32().ShouldBe(number);
        list.GetProperty("versions").EnumerateArray().First().GetProperty("note").GetString().ShouldBe("增加会审");
        (await admin.TryAsync("/drafts/publish", new { draft.Id, draft.Version, note = "再来" }).RefusedAsync()).Rule.ShouldBe("DraftNotFound");
        (await admin.ReadAsync($"/standard/{number}/changes")).GetProperty("changes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory, EveryDatabase]
    public async Task What_is_exported_and_imported_again_says_the_same(DatabaseProvider provider)
    {
        var admin = await AdministratorAsync(provider);
        var json = (await admin.ReadAsync("/standard/2/export")).GetRawText();

        var draft = Administrator.Told(await admin.DoAsync("/drafts", new { json }));

        (await admin.DoAsync("/check", new { json })).GetArrayLength().ShouldBe(0);
        var view = await admin.ReadAsync($"/drafts/{draft.Id}");
        JsonElement.DeepEquals(JsonDocument.Parse(view.GetProperty("json").GetString()!).RootElement, JsonDocument.Parse(json).RootElement).ShouldBeTrue();
        await admin.DoAsync("/drafts/discard", new { draft.Id, draft.Version });
        (await admin.TryAsync("/drafts/discard", new { draft.Id, draft.Version }).RefusedAsync()).Rule.ShouldBe("DraftNotFound");
    }

    [Theory, EveryDatabase]
    public async Task One_that_is_too_large_to_be_checked_is_not_imported_whatever_its_key(DatabaseProvider provider)
    {
        var admin = await AdministratorAsync(provider);
        var large = JsonNode.Parse((await admin.ReadAsync("/standard/2/export")).GetRawText())!.AsObject();
        var first = large["stages"]![0]!;
        (large["key"], large["stages"]) = (new string('a', 500), new JsonArray([.. Enumerable.Range(0, 101).Select(_ => first.DeepClone())]));

        var refused = await admin.TryAsync("/drafts", new { json = large.ToJsonString() }).RefusedAsync();

        (refused.Status, refused.Rule).ShouldBe((400, "DefinitionUnfit"));
        refused.Body.GetProperty("current").EnumerateArray().Select(one => one.GetProperty("rule").GetString()).ShouldBe(["TooMany"]);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_may_be_wrong_until_it_is_published(DatabaseProvider provider)
    {
        var admin = await AdministratorAsync(provider);
        var draft = await admin.DraftAsync(Joint);
        var json = (await admin.ReadAsync($"/drafts/{draft.Id}")).GetProperty("json").GetString()!;
        var broken = json.Replace("VerifierIsNotSubmitter", "FullMoon", StringComparison.Ordinal);
        var saved = Administrator.Told(await admin.DoAsync("/drafts/save", new { draft.Id, draft.Version, json = broken }));

        var problems = (await admin.ReadAsync($"/drafts/{draft.Id}")).GetProperty("problems").EnumerateArray().ToList();
        problems.Select(one => one.GetProperty("rule").GetString()).ShouldBe(["GuardUnknown", "GuardUnknown", "VerifiesItself"], ignoreOrder: true);
        var first = problems.First(one => one.GetProperty("rule").GetString() == "GuardUnknown");
        broken.Split('\n')[first.GetProperty("line").GetInt32() - 1].ShouldContain("\"guards\"");
        var refused = await admin.TryAsync("/drafts/publish", new { saved.Id, saved.Version, note = "说明" }).RefusedAsync();
        (refused.Status, refused.Rule, refused.Body.GetProperty("current").GetArrayLength()).ShouldBe((400, "DefinitionUnfit", 3));
    }

    [Theory, EveryDatabase]
    public async Task Who_saw_an_older_draft_saves_nothing(DatabaseProvider provider)
    {
        var admin = await AdministratorAsync(provider);
        var draft = await admin.DraftAsync();
        await admin.DoAsync("/drafts/save", new { draft.Id, draft.Version, json = "先保存的" });

        var late = await admin.TryAsync("/drafts/save", new { draft.Id, draft.Version, json = "后保存的" }).RefusedAsync();

        (late.Status, late.Rule).ShouldBe((409, "DraftChanged"));
        (await admin.ReadAsync($"/drafts/{draft.Id}")).GetProperty("json").GetString().ShouldBe("先保存的");
    }

    [Theory, EveryDatabase]
    public async Task A_draft_that_says_nothing_new_is_not_published(DatabaseProvider provider)
    {
        var admin = await AdministratorAsync(provider);
        var draft = await admin.DraftOfAsync(await admin.NewestAsync());

        (await admin.TryAsync("/drafts/publish", new { draft.Id, draft.Version, note = "说明" }).RefusedAsync()).Rule.ShouldBe("NothingNew");
    }

    [Theory, EveryDatabase]
    public async Task Two_who_publish_at_once_get_two_numbers_or_a_conflict(DatabaseProvider provider)
    {
        var admin = await AdministratorAsync(provider);
        for (var round = 0; round < 5; round++)
        {
            var drafts = new List<(Guid Id, int Version)>();
            foreach (var side in new[] { "A", "B" })
                drafts.Add(await admin.DraftAsync(Administrator.Joint("LeaderReview", $"Review{round}{side}", "会审", "Implementing")));

            var answers = await Task.WhenAll(drafts.Select(draft => admin.TryAsync("/drafts/publish", new { draft.Id, draft.Version, note = "竞相发布" })));

            answers.ShouldContain(one => one.IsSuccessStatusCode);
            var numbers = new List<int>();
            foreach (var answer in answers)
                if (answer.IsSuccessStatusCode)
                    numbers.Add((await Task.FromResult(answer).ReadAsync()).GetProperty("published").GetInt32());
                else
                    (await Task.FromResult(answer).RefusedAsync()).Rule.ShouldBe("DraftChanged");
            numbers.ShouldBeUnique();
        }
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_tried_step_by_step_and_nothing_is_kept(DatabaseProvider provider)
    {
        var admin = await AdministratorAsync(provider);
        var draft = await admin.DraftAsync(Joint);
        var json = (await admin.ReadAsync($"/drafts/{draft.Id}")).GetProperty("json").GetString()!;

        var passed = await admin.DoAsync("/try", new { json, @case = new { stage = "JointReview" }, role = "DisciplineGroup", trigger = "JointReviewPass" });
        passed.GetProperty("stageLabel").GetString().ShouldBe("整改中");
        passed.GetProperty("timers").GetArrayLength().ShouldBeGreaterThan(0);
        var refused = await admin.TryAsync("/try", new { json, @case = new { stage = "JointReview" }, role = "LeadUnit", trigger = "JointReviewPass" }).RefusedAsync();
        refused.Rule.ShouldBe("RoleMayNot");
    }

    private async Task<Administrator> AdministratorAsync(DatabaseProvider provider) => new((await bureaus.OnAsync(provider)).Bureau);
}
