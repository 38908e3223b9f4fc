namespace Rectify.Workflows.Definitions.Checks;

/// <summary>A condition is named that does not exist.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
/// <param name="Guard">The name.</param>
public sealed record GuardUnknown(string Place, string Label, string Guard) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"操作“{Label}”的条件“{Guard}”不存在。请使用系统提供的条件名称。";

    /// <inheritdoc />
    public override string English => $"{Label} names the unknown guard {Guard}.";
}

/// <summary>An action that no role may do.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
public sealed record NobodyMay(string Place, string Label) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"没有角色可以“{Label}”。请指定角色或审批人。";

    /// <inheritdoc />
    public override string English => $"Nobody may do this: {Label}. Name roles or approvals.";
}

/// <summary>A role whose accounts cannot do an action that the product carries out.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
/// <param name="Role">The role, in Chinese.</param>
public sealed record RoleMayNotSend(string Place, string Label, string Role) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"操作“{Label}”由系统实现，不能交给{Role}。请改用原有角色，或另设自定义环节。";

    /// <inheritdoc />
    public override string English => $"{Label} cannot be done by {Role}: the product carries it out for other accounts. Use a step of your own.";
}

/// <summary>An input that the action must ask for, or cannot take.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
/// <param name="Input">The input's name.</param>
/// <param name="Missing">Whether it has to be there and is not.</param>
public sealed record InputUnfit(string Place, string Label, string Input, bool Missing) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => Missing ? $"操作“{Label}”必须要求填写{Engine.InputNames.Chinese(Input)}（{Input}）。" : $"操作“{Label}”不能填写{Engine.InputNames.Chinese(Input)}（{Input}）。请删除。";

    /// <inheritdoc />
    public override string English => Missing ? $"{Label} has to require {Input}." : $"{Label} cannot take {Input}. Remove it.";
}

/// <summary>An action that the product carries out is told to do something else.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Member">The member at fault.</param>
public sealed record KnownActionDiffers(string Place, string Label, string Trigger, string Member) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"操作“{Label}”（{Trigger}）的 {Member} 与系统实现不符。请按标准流程填写，或换用自定义的操作名称。";

    /// <inheritdoc />
    public override string English => $"{Label} ({Trigger}): {Member} is not what the product does. Keep to the standard lifecycle or use a trigger of your own.";
}

/// <summary>A step of the bureau's own wants what only the product's own actions can do.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
/// <param name="Member">The member at fault.</param>
public sealed record StepTooMuch(string Place, string Label, string Member) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"自定义操作“{Label}”不能使用 {Member}。自定义操作只能在办理中的环节之间流转，填写原因或意见。";

    /// <inheritdoc />
    public override string English => $"{Label} is a step of your own and cannot use {Member}: such steps move between open stages and take a reason or an opinion.";
}

/// <summary>A way to completion past verification.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
/// <param name="From">The stage's label.</param>
public sealed record SkipsVerification(string Place, string Label, string From) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"操作“{Label}”从“{From}”直接销号，绕过了验收。任何事项都必须先经验收。";

    /// <inheritdoc />
    public override string English => $"{Label} completes a case from {From}, past verification. Nothing skips verification.";
}

/// <summary>Who applied could verify.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
public sealed record VerifiesItself(string Place, string Label) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"操作“{Label}”缺少条件 VerifierIsNotSubmitter：提交人不能验收自己的申请。";

    /// <inheritdoc />
    public override string English => $"{Label} lacks the guard VerifierIsNotSubmitter: nobody verifies what they submitted.";
}

/// <summary>Verification can be reached though nobody applied: there is no submitter to keep apart.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The stage's label.</param>
public sealed record VerifiesWithoutApplication(string Place, string Stage) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"未经“申请销号”就能进入“{Stage}”，无法区分提交人和验收人。请先经过申请销号。";

    /// <inheritdoc />
    public override string English => $"{Stage} can be reached without ApplyForClosure, so nobody could tell submitter from verifier.";
}

/// <summary>A correction that leads on instead of back.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
/// <param name="From">The label of the stage it is made in.</param>
/// <param name="To">The label of the stage it leads to.</param>
public sealed record CorrectsForward(string Place, string Label, string From, string To) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"更正“{Label}”从“{From}”到“{To}”不是退回。更正只能退回此前的环节；已终止的事项只能退回无须申请销号即可到达的环节。";

    /// <inheritdoc />
    public override string English => $"The correction {Label} from {From} to {To} does not lead back: only to an earlier stage, and from an ended case only to an open one that takes no ApplyForClosure.";
}

/// <summary>A case ends without a leader's approval.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
public sealed record EndsWithoutApproval(string Place, string Label) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"操作“{Label}”使事项终止，须经提请和审批。请使用撤销、移交或合并。";

    /// <inheritdoc />
    public override string English => $"{Label} ends a case; that takes a proposal and an approval.";
}

/// <summary>A case would be sustained without an owner and a review date.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The action's label.</param>
public sealed record SustainsWithoutOwner(string Place, string Label) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"操作“{Label}”转入长期坚持，但没有确定责任人和复核日期。请使用“转长期坚持”。";

    /// <inheritdoc />
    public override string English => $"{Label} leads into the sustained stage without an owner and a review. Use Sustain.";
}
