namespace Rectify.Workflows.Definitions.Checks;

/// <summary>A timer that would tell nobody, never go off, or whose days make no sense.</summary>
/// <param name="Place">Where.</param>
/// <param name="Timer">Its name.</param>
/// <param name="BecauseChinese">Why, in Chinese.</param>
/// <param name="BecauseEnglish">Why, in English.</param>
public sealed record TimerUnfit(string Place, string Timer, string BecauseChinese, string BecauseEnglish) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"提醒“{Timer}”{BecauseChinese}。请修改。";

    /// <inheritdoc />
    public override string English => $"The timer {Timer} {BecauseEnglish}. Change it.";
}
