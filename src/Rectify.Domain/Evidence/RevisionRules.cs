using Rectify.Domain.Common;

namespace Rectify.Domain.Evidence;

/// <summary>The case has no such evidence.</summary>
public sealed record EvidenceNotInCase() : Refusal("evidenceId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.NotFound;

    /// <inheritdoc />
    public override string Chinese => "该事项没有这份佐证材料。请刷新后重试。";

    /// <inheritdoc />
    public override string English => "The case has no such evidence. Reload and try again.";
}

/// <summary>A later revision has taken its place: the next one revises that.</summary>
/// <param name="Latest">The number of the latest revision.</param>
public sealed record RevisionIsNotTheLatest(int Latest) : Refusal("evidenceId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"该材料已有第{Latest}版。请在最新一版上提交新版。";

    /// <inheritdoc />
    public override string English => $"There is a revision {Latest} already. Revise that one.";
}

/// <summary>The new revision has the content of the one before.</summary>
public sealed record RevisionIsTheSame() : Refusal("file")
{
    /// <inheritdoc />
    public override string Chinese => "上传的文件与现有版本内容完全相同，不需要提交新版。请核对所选文件。";

    /// <inheritdoc />
    public override string English => "The file has the same content as the revision before. Check which file you chose.";
}

/// <summary>Evidence is revised by the unit that handed it in, or by the lead unit.</summary>
public sealed record EvidenceOfOtherUnit() : Refusal("evidenceId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "该材料由其他单位提交，只能由提交单位或牵头单位提交新版。";

    /// <inheritdoc />
    public override string English => "Another unit handed this in; that unit or the lead unit revises it.";
}
