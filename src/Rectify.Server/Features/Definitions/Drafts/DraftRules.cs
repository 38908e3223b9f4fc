using Rectify.Domain.Common;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>There is no such draft any more.</summary>
public sealed record DraftNotFound() : Refusal("id")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "没有这份草稿，可能已发布或删除。请回到流程定义列表。";

    public override string English => "There is no such draft; it may have been published or discarded. Go back to the list.";
}

/// <summary>Somebody else changed the draft, or published a version of the same lifecycle, at the same moment.</summary>
public sealed record DraftChanged() : Refusal("version")
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "草稿或流程刚刚被他人更新，本次操作没有保存。请先复制您的内容，再刷新页面后重试。";

    public override string English => "The draft or its lifecycle was changed meanwhile; nothing was saved. Keep your text, reload and try again.";
}

/// <summary>The draft says what the newest version says.</summary>
public sealed record NothingNew(int Version) : Refusal("json")
{
    public override string Chinese => $"草稿与现行第{Version}版内容相同，无需发布。";

    public override string English => $"The draft says the same as version {Version}; there is nothing to publish.";
}
