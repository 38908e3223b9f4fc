using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Diagrams;

namespace Rectify.Workflows.Tests.Diagrams;

public class MermaidDiagramTests
{
    private static readonly LifecycleDefinition Short = new()
    {
        Key = "short",
        Version = 1,
        Name = "立行立改流程",
        TakesOver = new TakeOverStages
        {
            NotStarted = "Registered", InProgress = "Verification", Completed = "Closed", Sustained = "Closed",
        },
        Stages =
        [
            new StageDefinition { Name = "Registered", Label = "登记", Bucket = StatusBucket.NotStarted },
            new StageDefinition { Name = "Verification", Label = "待验收", Bucket = StatusBucket.InProgress },
            new StageDefinition { Name = "Closed", Label = "已销号", Bucket = StatusBucket.Completed },
            new StageDefinition { Name = "Withdrawn", Label = "撤销", Bucket = StatusBucket.Ended },
        ],
        Transitions =
        [
            Move("ApproveWithdrawal", "同意撤销", "Withdrawn", "Registered", "Verification") with { Decides = ProposalKind.Withdrawal },
            Move("Reopen", "重新打开", "Verification", "Closed"),
            Move("ReportProgress", "报告进展", null, "Registered"),
            Move("Assign", "分办", "Verification", "Registered") with { Primary = true },
            Move("AcceptClosure", "验收通过", "Closed", "Verification") with { Primary = true },
        ],
    };

    [Fact]
    public void The_main_path_comes_first_then_ways_back_then_endings_from_the_frame() => MermaidDiagram.Of(Short).ShouldBe(
        """
        stateDiagram-v2
            state "办理中" as Open {
                state "登记" as Registered
                state "待验收" as Verification
            }
            state "已销号" as Closed
            state "撤销" as Withdrawn
            [*] --> Registered : 登记
            Registered --> Verification : 分办
            Verification --> Closed : 验收通过
            Closed --> Verification : 重新打开
            Open --> Withdrawn
            Withdrawn --> [*]
        """);

    [Fact]
    public void Every_move_of_the_default_lifecycle_is_drawn_once()
    {
        var arrows = MermaidDiagram.Of(Standard.Definition).Split('\n').Where(line => line.Contains("--> ") && !line.Contains("[*]")).ToList();

        arrows.ShouldBeUnique();
        Standard.Definition.Transitions.Where(transition => transition is { Stays: false, Corrects: false })
            .ShouldAllBe(move => arrows.Contains($"    {move.From[0]} --> {move.To} : {move.Label}") != arrows.Contains($"    Open --> {move.To}"));
        Standard.Definition.Transitions.Where(transition => transition.Stays)
            .ShouldAllBe(stays => !arrows.Any(arrow => arrow.EndsWith($": {stays.Label}", StringComparison.Ordinal)));
    }

    private static TransitionDefinition Move(string trigger, string label, string? to, params string[] from) =>
        new() { Trigger = trigger, Label = label, From = from, To = to, Roles = [CaseRole.Liaison] };
}
