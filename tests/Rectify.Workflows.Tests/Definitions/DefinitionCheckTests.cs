using System.Text.Json.Nodes;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Definitions;

/// <summary>A definition that does not hold together is refused before a case can be started on it.</summary>
public class DefinitionCheckTests
{
    private readonly JsonObject json = JsonNode.Parse(
        """
        {
          "key": "short", "version": 1, "name": "立行立改流程",
          "takesOver": { "notStarted": "Registered", "inProgress": "Verification", "completed": "Closed", "sustained": "Closed" },
          "stages": [
            { "name": "Registered", "label": "登记", "bucket": "NotStarted" },
            { "name": "Verification", "label": "待验收", "bucket": "InProgress", "awaitsVerification": true },
            { "name": "Closed", "label": "已销号", "bucket": "Completed" }
          ],
          "transitions": [
            { "trigger": "Assign", "label": "分办", "from": ["Registered"], "to": "Verification", "roles": ["Liaison"] },
            { "trigger": "AcceptClosure", "label": "验收通过", "from": ["Verification"], "to": "Closed", "roles": ["Verifier"],
              "guards": ["VerifierIsNotSubmitter"] }
          ]
        }
        """)!.AsObject();

    private JsonArray Stages => json["stages"]!.AsArray();

    private JsonArray Transitions => json["transitions"]!.AsArray();

    [Fact]
    public void A_shorter_one_that_holds_together_is_accepted() =>
        LifecycleDefinition.Parse(json.ToJsonString()).Stages.Count.ShouldBe(3);

    [Fact]
    public void A_stage_defined_twice_is_refused()
    {
        Stages.Add(Stages[0]!.DeepClone());

        Problems().ShouldBe(["stage Registered is defined twice"]);
    }

    [Fact]
    public void An_action_defined_twice_from_one_stage_is_refused()
    {
        Transitions.Add(Transitions[0]!.DeepClone());

        Problems().ShouldBe(["Assign from Registered is defined twice"]);
    }

    [Fact]
    public void An_unknown_stage_is_refused_on_either_side()
    {
        Transitions[0]!["from"]!.AsArray().Add("Nowhere");
        Transitions.Add(JsonNode.Parse("""{ "trigger": "Accept", "label": "签收", "from": ["Registered"], "to": "Elsewhere", "roles": ["LeadUnit"] }"""));

        Problems().ShouldBe(["Assign names the unknown stage Nowhere", "Accept names the unknown stage Elsewhere"]);
    }

    [Fact]
    public void A_paper_can_place_a_case_in_a_known_stage_only()
    {
        json["takesOver"]!["sustained"] = "Nowhere";

        Problems().ShouldBe(["takesOver names the unknown stage Nowhere"]);
    }

    [Fact]
    public void An_unknown_guard_is_refused()
    {
        Transitions[0]!["guards"] = new JsonArray("FullMoon");

        Problems().ShouldBe(["Assign names the unknown guard FullMoon"]);
    }

    [Fact]
    public void An_action_that_nobody_may_do_is_refused()
    {
        Transitions[0]!["roles"] = new JsonArray();

        Problems().ShouldBe(["nobody may Assign"]);
    }

    [Fact]
    public void A_stage_that_cannot_be_reached_is_refused()
    {
        Stages.Add(JsonNode.Parse("""{ "name": "Sustained", "label": "长期坚持", "bucket": "Completed" }"""));

        Problems().ShouldBe(["stage Sustained cannot be reached"]);
    }

    [Fact]
    public void A_way_to_completion_past_verification_is_refused()
    {
        Transitions[0]!["to"] = "Closed";
        Transitions.Add(JsonNode.Parse("""{ "trigger": "Accept", "label": "签收", "from": ["Registered"], "to": "Verification", "roles": ["LeadUnit"] }"""));

        Problems().ShouldBe(["Assign completes a case from Registered, past verification"]);
    }

    [Fact]
    public void A_verification_by_the_submitter_is_refused()
    {
        Transitions[1]!["guards"] = new JsonArray();

        Problems().ShouldBe(["AcceptClosure completes a case without the guard VerifierIsNotSubmitter"]);
    }

    [Fact]
    public void A_case_cannot_begin_as_completed()
    {
        Stages.Insert(0, JsonNode.Parse("""{ "name": "Done", "label": "已完成", "bucket": "Completed" }"""));
        Transitions[0]!["from"]!.AsArray().Add("Done");
        Transitions.Add(JsonNode.Parse("""{ "trigger": "Reopen", "label": "重新打开", "from": ["Done"], "to": "Registered", "roles": ["Liaison"] }"""));

        Problems().ShouldBe(["a case cannot begin in Done: it is not an open stage"]);
    }

    [Fact]
    public void One_without_stages_is_refused()
    {
        json["stages"] = new JsonArray();

        Problems().ShouldBe(["there is no stage"]);
    }

    [Theory]
    [InlineData("stages")]
    [InlineData("transitions")]
    [InlineData("key")]
    public void A_member_that_is_null_is_refused(string member)
    {
        json[member] = null;

        Problems().ShouldHaveSingleItem().ShouldContain(member);
    }

    [Theory]
    [InlineData("stages")]
    [InlineData("version")]
    public void A_missing_member_is_refused(string member)
    {
        json.Remove(member);

        Problems().ShouldHaveSingleItem().ShouldContain(member);
    }

    [Fact]
    public void An_unknown_member_is_refused_by_name()
    {
        Transitions[0]!["gaurds"] = new JsonArray();

        Problems().ShouldHaveSingleItem().ShouldContain("gaurds");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    public void What_is_no_definition_at_all_is_refused(string text) =>
        Should.Throw<InvalidDefinitionException>(() => LifecycleDefinition.Parse(text)).Problems.ShouldNotBeEmpty();

    private IReadOnlyList<string> Problems() =>
        Should.Throw<InvalidDefinitionException>(() => LifecycleDefinition.Parse(json.ToJsonString())).Problems;
}
