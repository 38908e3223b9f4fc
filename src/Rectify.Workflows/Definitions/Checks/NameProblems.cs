namespace Rectify.Workflows.Definitions.Checks;

/// <summary>A name in data that is not a plain word.</summary>
/// <param name="Place">Where.</param>
/// <param name="Name">The name.</param>
public sealed record NameNotPlain(string Place, string Name) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"名称“{Name}”只能由英文字母和数字组成，以字母开头，不超过50个字符。请修改。";

    /// <inheritdoc />
    public override string English => $"The name {Name} has to consist of letters and digits, begin with a letter and have at most 50 characters.";
}

/// <summary>A label that is empty, too long or not printable.</summary>
/// <param name="Place">Where.</param>
/// <param name="Label">The label.</param>
/// <param name="Longest">The most characters.</param>
public sealed record LabelUnfit(string Place, string Label, int Longest) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"“{Label}”须为1至{Longest}个可显示的字。请修改。";

    /// <inheritdoc />
    public override string English => $"{Label}: a text here has 1 to {Longest} printable characters.";
}

/// <summary>Two of a kind have one name.</summary>
/// <param name="Place">Where.</param>
/// <param name="Name">What is there twice.</param>
public sealed record NamedTwice(string Place, string Name) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"“{Name}”重复定义。请改名或删除其中一个。";

    /// <inheritdoc />
    public override string English => $"{Name} is defined twice. Rename or remove one.";
}

/// <summary>There is no stage.</summary>
/// <param name="Place">Where.</param>
public sealed record NoStages(string Place) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => "流程没有任何环节。请至少定义登记、验收和销号环节。";

    /// <inheritdoc />
    public override string English => "There is no stage. Define at least registration, verification and closure.";
}

/// <summary>A version number that is none.</summary>
/// <param name="Place">Where.</param>
/// <param name="Version">The number.</param>
public sealed record VersionUnfit(string Place, int Version) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"版本号{Version}无效，须从1开始。";

    /// <inheritdoc />
    public override string English => $"Version {Version} is none; versions begin with 1.";
}

/// <summary>A stage is named that the definition does not have.</summary>
/// <param name="Place">Where.</param>
/// <param name="Stage">The name.</param>
public sealed record StageUnknown(string Place, string Stage) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"没有名为“{Stage}”的环节。请改用已定义的环节名称。";

    /// <inheritdoc />
    public override string English => $"There is no stage {Stage}. Use one that is defined.";
}

/// <summary>Cases would begin elsewhere than with the other lifecycles.</summary>
/// <param name="Place">Where.</param>
/// <param name="Start">The first stage's name.</param>
/// <param name="Expected">What it is in the other lifecycles.</param>
public sealed record StartDiffers(string Place, string Start, string Expected) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"首个环节为“{Start}”，而其他流程从“{Expected}”开始；分办时不能转入。请统一首个环节的名称。";

    /// <inheritdoc />
    public override string English => $"Cases begin in {Start} here and in {Expected} elsewhere, so an assignment could not lead over. Use one name.";
}
