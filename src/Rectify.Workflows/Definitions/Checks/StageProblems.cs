namespace Rectify.Workflows.Definitions.Checks;

/// <summary>No action leads into a stage.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
public sealed record StageUnreachable(string Place, string Stage) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"环节“{Stage}”没有任何操作可以到达。请增加转入的操作或删除该环节。";

    /// <inheritdoc />
    public override string English => $"Nothing leads to the stage {Stage}. Add a way to it or remove it.";
}

/// <summary>From an open stage the case can never be closed.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
public sealed record DeadEnd(string Place, string Stage) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"事项进入“{Stage}”后无法再走到销号。请增加从该环节继续办理的操作。";

    /// <inheritdoc />
    public override string English => $"From the stage {Stage} a case can never be closed. Add a way on.";
}

/// <summary>An open stage opens no work item: the case would lie there unseen.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
public sealed record NobodyActs(string Place, string Stage) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"环节“{Stage}”没有待办，无人会收到提醒。请至少指定一项待办及办理角色。";

    /// <inheritdoc />
    public override string English => $"The stage {Stage} opens no work item, so nobody would know. Give it a task with a role.";
}

/// <summary>A work item waits for somebody who cannot do anything in that stage.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
/// <param name="Role">The role, in Chinese.</param>
public sealed record TaskWithoutAction(string Place, string Stage, string Role) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"环节“{Stage}”的待办交给{Role}，但{Role}在该环节没有可办理的操作。请增加操作或更换角色。";

    /// <inheritdoc />
    public override string English => $"A task in {Stage} waits for a role that can do nothing there ({Role}). Add an action or change the role.";
}

/// <summary>An approval that no work item asks for.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
/// <param name="Approval">Which, from 1.</param>
/// <param name="Role">Who approves, in Chinese.</param>
public sealed record ApprovalWithoutTask(string Place, string Stage, int Approval, string Role) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"环节“{Stage}”的第{Approval}级审批（{Role}）没有对应的待办。请增加 approval 为{Approval - 1}的待办。";

    /// <inheritdoc />
    public override string English => $"No task in {Stage} waits for approval {Approval} ({Role}). Add one whose approval is {Approval - 1}.";
}

/// <summary>A role acts in a stage in which nobody holds it yet or any more.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
/// <param name="Role">The role, in Chinese.</param>
public sealed record RoleNotYetThere(string Place, string Stage, string Role) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"环节“{Stage}”可在分办之前到达，或不是长期坚持环节，此时还没有{Role}。请调整顺序或更换角色。";

    /// <inheritdoc />
    public override string English => $"In the stage {Stage} there is no {Role} yet: it comes before the assignment, or is no sustained stage. Change the order or the role.";
}

/// <summary>A stage is counted under a status that contradicts what it is.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
/// <param name="Because">Why, in Chinese.</param>
public sealed record BucketDoesNotFit(string Place, string Stage, string Because) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"环节“{Stage}”的统计状态不符：{Because}。";

    /// <inheritdoc />
    public override string English => $"The stage {Stage} is counted under a status that does not fit it: {Because}";
}

/// <summary>A work item's days or approval make no sense.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
/// <param name="Title">The task.</param>
public sealed record TaskUnfit(string Place, string Stage, string Title) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"环节“{Stage}”的待办“{Title}”期限须为0至365天，审批序号须从0开始。请修改。";

    /// <inheritdoc />
    public override string English => $"The task {Title} of {Stage} needs 0 to 365 days, and approvals count from 0.";
}
