namespace Rectify.Workflows.Definitions.Checks;

/// <summary>A timer that would tell nobody, never go off, or whose days make no sense.</summary>
/// <param name="Place">Where.</param>
/// <param name="Timer">Its name.</param>
/// <param name="Because">Why, in Chinese.</param>
public sealed record TimerUnfit(string Place, string Timer, string Because) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"提醒“{Timer}”{Because}。请修改。";

    /// <inheritdoc />
    public override string English => $"The timer {Timer} cannot work: {Because}";
}
