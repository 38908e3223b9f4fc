using System.Text.Json.Nodes;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Workflows.Tests.Definitions;

/// <summary>A definition that does not hold together is refused before a case can be started on it, each fault by its type.</summary>
public class DefinitionCheckTests
{
    private readonly JsonObject json = JsonNode.Parse(Standard.Definition.ToJson())!.AsObject();

    private JsonArray Stages => json["stages"]!.AsArray();

    private JsonArray Transitions => json["transitions"]!.AsArray();

    public static TheoryData<string, int> BuiltIn { get; } =
        new(DefinitionCatalog.ReadEmbedded().Select(one => (one.Key, one.Version)));

    [Theory, MemberData(nameof(BuiltIn))]
    public void What_comes_with_the_product_holds_together(string key, int version) =>
        DefinitionCheck.Problems(DefinitionCatalog.BuiltIn.Get(key, version), [Standard.Definition]).ShouldBeEmpty();

    [Fact]
    public void One_without_stages_is_refused()
    {
        json["stages"] = new JsonArray();

        Problems().ShouldBe([new NoStages("stages")]);
    }

    [Fact]
    public void One_that_is_too_large_is_refused_before_anything_else_is_looked_at()
    {
        var (stage, step) = (Standard.Definition.Stages[0], Standard.Definition.Transitions[0]);
        var broken = Standard.Definition with
        {
            Stages = [.. Enumerable.Repeat(stage, 101)],
            Transitions = [step with { From = [.. Enumerable.Repeat(stage.Name, 101)] }, .. Enumerable.Repeat(step, 500)],
        };

        DefinitionCheck.Problems(broken).ShouldBe(
            [new TooMany("stages", 101, 100), new TooMany("transitions", 501, 500), new TooMany("transitions[0].from", 101, 100)]);
    }

    [Fact]
    public void A_name_is_a_plain_word()
    {
        Stage("Registered")["name"] = "登 记";

        Problems().ShouldContain(new NameNotPlain("stages[0].name", "登 记"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一")]
    [InlineData("a\u0007")]
    [InlineData("\ud800")]
    public void A_label_can_be_shown_and_stored(string label)
    {
        var broken = Standard.Definition with { Stages = [Standard.Definition.Start with { Label = label }, .. Standard.Definition.Stages.Skip(1)] };

        DefinitionCheck.Problems(broken).ShouldHaveSingleItem().ShouldBeOfType<LabelUnfit>().Place.ShouldBe("stages[0].label");
    }

    [Fact]
    public void A_stage_defined_twice_is_refused()
    {
        Stages.Add(Stages[0]!.DeepClone());

        Problems().ShouldBe([new NamedTwice("stages[12].name", "Registered")]);
    }

    [Fact]
    public void An_action_defined_twice_from_one_stage_is_refused()
    {
        Transitions.Add(Transitions[0]!.DeepClone());

        Problems().ShouldHaveSingleItem().ShouldBeOfType<NamedTwice>().Name.ShouldBe("分办（Registered）");
    }

    [Fact]
    public void An_unknown_stage_is_refused_wherever_it_is_named()
    {
        Action("Assign")["from"]!.AsArray().Add("Nowhere");
        Action("Accept")["to"] = "Elsewhere";
        json["takesOver"]!["sustained"] = "Never";
        json["timers"]![0]!["stages"]!.AsArray().Add("Sometime");

        Problems().Cast<StageUnknown>().Select(one => one.Stage).ShouldBe(["Nowhere", "Elsewhere", "Never", "Sometime"], ignoreOrder: true);
    }

    [Fact]
    public void A_version_begins_with_1()
    {
        json["version"] = 0;

        Problems().ShouldBe([new VersionUnfit("version", 0)]);
    }

    [Fact]
    public void Cases_begin_where_those_of_the_other_lifecycles_begin()
    {
        var renamed = LifecycleDefinition.Read(Standard.Definition.ToJson().Replace("\"Registered\"", "\"Enrolled\"", StringComparison.Ordinal));

        DefinitionCheck.Problems(renamed, [Standard.Definition]).ShouldBe([new StartDiffers("stages[0].name", "Enrolled", "Registered")]);
    }

    [Fact]
    public void An_unknown_guard_is_refused()
    {
        Action("Assign")["guards"] = new JsonArray("FullMoon");

        Problems().ShouldHaveSingleItem().ShouldBeOfType<GuardUnknown>().Guard.ShouldBe("FullMoon");
    }

    [Fact]
    public void An_action_that_nobody_may_do_is_refused()
    {
        Action("Accept")["roles"] = new JsonArray();

        Problems().ShouldContain(one => one is NobodyMay);
    }

    [Fact]
    public void A_stage_that_cannot_be_reached_is_refused_though_a_correction_led_there()
    {
        Action("ApproveClosure")["to"] = "LeaderReview";

        Problems().OfType<StageUnreachable>().Select(one => one.Stage).ShouldBe(["待验收", "已销号", "长期坚持"]);
    }

    [Fact]
    public void A_stage_from_which_no_case_can_be_closed_is_refused_though_it_could_be_withdrawn()
    {
        Action("ApproveClosure")["to"] = "Implementing";
        Action("ReturnPlan")["to"] = "Verification";

        Problems().OfType<DeadEnd>().Select(one => one.Stage).ShouldBe(["整改中", "分管领导审核"]);
    }

    [Fact]
    public void An_open_stage_without_a_work_item_is_refused()
    {
        Stage("Assigned")["tasks"] = new JsonArray();

        Problems().ShouldBe([new NobodyActs("stages[1].tasks", "待签收")]);
    }

    [Fact]
    public void A_work_item_for_somebody_who_can_do_nothing_is_refused()
    {
        Stage("Assigned")["tasks"]![0]!["role"] = "Verifier";

        Problems().ShouldBe([new TaskWithoutAction("stages[1].tasks", "待签收", "验收人")]);
    }

    [Fact]
    public void An_approval_that_no_work_item_asks_for_is_refused()
    {
        Stage("PlanReview")["tasks"]!.AsArray().RemoveAt(1);

        Problems().ShouldBe([new ApprovalWithoutTask("stages[3].tasks", "措施审核", 2, "联络员")]);
    }

    [Fact]
    public void A_units_work_before_the_assignment_is_refused()
    {
        Action("Assign")["from"] = new JsonArray("Assigned");
        Transitions.Add(Step("LookOver", "Registered", "Assigned", "Liaison"));

        Problems().OfType<RoleNotYetThere>().ShouldContain(new RoleNotYetThere("stages[1].tasks", "待签收", "牵头单位"));
    }

    [Theory]
    [InlineData("Verification", "NotStarted")]
    [InlineData("Sustained", "InProgress")]
    [InlineData("Registered", "Completed")]
    [InlineData("Implementing", "NotStarted")]
    public void A_stage_is_counted_as_what_it_is(string stage, string bucket)
    {
        Stage(stage)["bucket"] = bucket;

        Problems().ShouldContain(one => one is BucketDoesNotFit);
    }

    [Fact]
    public void A_way_to_completion_past_verification_is_refused()
    {
        Action("ApproveClosure")["to"] = "Closed";

        Problems().ShouldContain(new SkipsVerification(PlaceOf("ApproveClosure"), "同意销号", "分管领导审核"));
    }

    [Fact]
    public void A_verification_by_the_submitter_is_refused()
    {
        Action("AcceptClosure")["guards"] = new JsonArray();

        Problems().ShouldBe([new VerifiesItself(PlaceOf("AcceptClosure"), "验收通过")]);
    }

    [Fact]
    public void A_verification_for_which_nobody_applied_is_refused()
    {
        Transitions.Add(Step("GoAhead", "Implementing", "LeaderReview", "LeadUnit"));

        Problems().ShouldHaveSingleItem().ShouldBeOfType<VerifiesWithoutApplication>().Stage.ShouldBe("待验收");
    }

    [Theory]
    [InlineData("Reopen")]
    [InlineData("FailReview")]
    public void A_new_cycle_that_begins_behind_the_application_is_refused(string trigger)
    {
        Action(trigger)["to"] = "LeaderReview";

        Problems().ShouldHaveSingleItem().ShouldBeOfType<VerifiesWithoutApplication>().Stage.ShouldBe("待验收");
    }

    [Theory]
    [InlineData("Assigned", "Verification", "待签收", "待验收")]
    [InlineData("Planning", "Implementing", "制定措施", "整改中")]
    [InlineData("Planning", "Planning", "制定措施", "制定措施")]
    [InlineData("Withdrawn", "LeaderReview", "撤销", "分管领导审核")]
    public void A_correction_that_leads_on_is_refused(string from, string to, string fromLabel, string toLabel)
    {
        var correction = Correction(from);
        correction["to"] = to;

        Problems().ShouldContain(new CorrectsForward($"transitions[{Transitions.IndexOf(correction)}].to", "更正退回", fromLabel, toLabel));
    }

    [Fact]
    public void A_correction_past_the_application_is_refused_in_whatever_order_the_stages_are()
    {
        var verification = Stage("Verification");
        Stages.Remove(verification);
        Stages.Insert(1, verification);
        Correction("Planning")["to"] = "Verification";

        Problems().OfType<CorrectsForward>().ShouldContain(one => one.From == "制定措施" && one.To == "待验收");
    }

    [Fact]
    public void An_ended_case_may_be_taken_back_to_any_stage_before_the_application()
    {
        Correction("Withdrawn")["to"] = "Implementing";

        DefinitionCheck.Problems(LifecycleDefinition.Read(json.ToJsonString())).ShouldBeEmpty();
    }

    [Fact]
    public void An_end_without_an_approval_is_refused()
    {
        Action("Decline")["to"] = "Withdrawn";

        Problems().ShouldContain(one => one is EndsWithoutApproval);
    }

    [Fact]
    public void Sustaining_takes_an_owner_and_a_review()
    {
        Action("AcceptClosure")["to"] = "Sustained";

        Problems().ShouldContain(one => one is SustainsWithoutOwner);
    }

    [Fact]
    public void An_action_of_the_product_asks_for_what_its_code_needs_and_no_more()
    {
        Action("Assign")["requires"] = new JsonArray("leadUnitId", "opinion");

        Problems().Cast<InputUnfit>().Select(one => (one.Input, one.Missing)).ShouldBe(
            [("responsibleLeaderId", true), ("type", true), ("deadline", true), ("closingStandard", true), ("opinion", false)]);
    }

    [Fact]
    public void An_action_of_the_product_is_for_the_accounts_that_its_code_serves()
    {
        Action("AcceptClosure")["roles"] = new JsonArray("Verifier", "Liaison");

        Problems().ShouldHaveSingleItem().ShouldBeOfType<RoleMayNotSend>().Role.ShouldBe("联络员");
    }

    [Theory]
    [InlineData("ProposeExtension", "proposes", "\"Forecast\"")]
    [InlineData("ApproveExtension", "decides", "\"Forecast\"")]
    [InlineData("Reopen", "startsCycle", "false")]
    [InlineData("ReportProgress", "to", "\"Planning\"")]
    [InlineData("Accept", "rejects", "true")]
    public void An_action_of_the_product_does_what_its_code_does(string trigger, string member, string value)
    {
        Action(trigger)[member] = JsonNode.Parse(value);

        Problems().OfType<KnownActionDiffers>().ShouldContain(one => one.Trigger == trigger && one.Member == member);
    }

    [Theory]
    [InlineData("proposes", "\"Extension\"")]
    [InlineData("decides", "\"Extension\"")]
    [InlineData("startsCycle", "true")]
    [InlineData("corrects", "true")]
    [InlineData("to", "\"Withdrawn\"")]
    [InlineData("from", "[\"Closed\"]")]
    public void A_step_of_the_bureaus_own_is_a_plain_one(string member, string value)
    {
        var step = Step("LookOver", "Planning", "PlanReview", "DisciplineGroup");
        step[member] = JsonNode.Parse(value);
        Transitions.Add(step);

        Problems().ShouldContain(one => one is StepTooMuch);
    }

    [Fact]
    public void A_step_of_the_bureaus_own_takes_a_reason_and_an_opinion_alone()
    {
        var step = Step("LookOver", "Planning", "PlanReview", "DisciplineGroup");
        step["requires"] = new JsonArray("reason", "opinion", "deadline");
        Transitions.Add(step);

        Problems().ShouldHaveSingleItem().ShouldBeOfType<InputUnfit>().Input.ShouldBe("deadline");
    }

    [Theory]
    [InlineData("text", "\"\"")]
    [InlineData("days", "5000")]
    [InlineData("stages", "[]")]
    [InlineData("notify", "[]")]
    public void A_timer_goes_off_and_tells_somebody_something(string member, string value)
    {
        json["timers"]![0]![member] = JsonNode.Parse(value);

        Problems().ShouldHaveSingleItem().ShouldBeOfType<TimerUnfit>().Place.ShouldBe($"timers[0].{member}");
    }

    [Fact]
    public void Every_problem_is_told_at_once_in_both_languages()
    {
        Stage("Assigned")["tasks"] = new JsonArray();
        Action("AcceptClosure")["guards"] = new JsonArray();
        json["timers"]![0]!["notify"] = new JsonArray();

        var problems = Problems();
        problems.Select(one => one.GetType()).ShouldBe([typeof(NobodyActs), typeof(VerifiesItself), typeof(TimerUnfit)]);
        problems.ShouldAllBe(one => one.Chinese.Any(sign => sign > 0x4E00) && one.English.Length > 10);
    }

    private IReadOnlyList<DefinitionProblem> Problems() =>
        Should.Throw<InvalidDefinitionException>(() => LifecycleDefinition.Parse(json.ToJsonString())).Problems;

    private JsonNode Stage(string name) => Stages.Single(stage => (string?)stage!["name"] == name)!;

    private JsonNode Action(string trigger) => Transitions.First(transition => (string?)transition!["trigger"] == trigger)!;

    private JsonNode Correction(string from) => Transitions.Single(transition =>
        transition!["corrects"]?.GetValue<bool>() == true && transition["from"]!.AsArray().Any(one => (string?)one == from))!;

    private string PlaceOf(string trigger) => $"transitions[{Transitions.IndexOf(Action(trigger))}]";

    private static JsonObject Step(string trigger, string from, string to, string role) => new()
    {
        ["trigger"] = trigger, ["label"] = "会看", ["from"] = new JsonArray(from), ["to"] = to, ["roles"] = new JsonArray(role),
    };
}
