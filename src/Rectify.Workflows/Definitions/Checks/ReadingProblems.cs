namespace Rectify.Workflows.Definitions.Checks;

/// <summary>The text is no definition at all, or breaks off.</summary>
/// <param name="Place">Where.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="At">The path, as far as it was read.</param>
public sealed record NotADefinition(string Place, int Line, string At) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"第{Line}行{(At.Length == 0 ? "" : $"（{At}）")}不是流程定义要求的 JSON。请检查括号、引号、逗号和取值类型。";

    /// <inheritdoc />
    public override string English => $"Line {Line}: this is not the JSON of a definition. Check brackets, quotes, commas and types.";
}

/// <summary>A member that definitions do not have.</summary>
/// <param name="Place">Where.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Member">Its name.</param>
public sealed record MemberUnknown(string Place, int Line, string Member) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"第{Line}行的“{Member}”不是流程定义的字段。请检查拼写。";

    /// <inheritdoc />
    public override string English => $"Line {Line}: {Member} is not a member of a definition. Check its spelling.";
}

/// <summary>Members that have to be there.</summary>
/// <param name="Place">Where.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Members">Their names.</param>
public sealed record MembersMissing(string Place, int Line, string Members) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"第{Line}行缺少必填字段：{Members}。请补充。";

    /// <inheritdoc />
    public override string English => $"Line {Line}: these members are missing: {Members}. Add them.";
}

/// <summary>A role, bucket, kind or anchor that does not exist.</summary>
/// <param name="Place">Where.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Word">The word.</param>
public sealed record WordUnknown(string Place, int Line, string Word) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"第{Line}行的“{Word}”不是此处可用的取值。请改用角色、状态等的规定名称。";

    /// <inheritdoc />
    public override string English => $"Line {Line}: {Word} is none of the words that can stand here (roles, buckets, kinds). Use one of them.";
}

/// <summary>A list holds null.</summary>
/// <param name="Place">Where.</param>
public sealed record EntryEmpty(string Place) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"{Place}中有空的条目（null）。请删除。";

    /// <inheritdoc />
    public override string English => $"{Place} holds an empty entry (null). Remove it.";
}
