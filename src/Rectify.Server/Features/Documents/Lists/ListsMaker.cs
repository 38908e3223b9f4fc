using Rectify.Server.Features.Documents.Runs;

namespace Rectify.Server.Features.Documents.Lists;

/// <summary>三张清单 in the background.</summary>
internal sealed class ListsMaker(IServiceProvider services) : DocumentMaker<ExportThreeLists, WordFile>(services)
{
    public const string Name = "ThreeLists";

    public override string Kind => Name;

    public override string Label => "三张清单";

    protected override ExportThreeLists At(ExportThreeLists query, DocumentOrder order) =>
        query with { AsOf = order.AsOf, KnownAt = order.KnownAt };

    protected override DocumentFile FileOf(WordFile made) => new(made.Name, made.Content);
}
