using Rectify.Server.Features.Documents.Runs;

namespace Rectify.Server.Features.Documents.Publication;

/// <summary>整改进展情况通报 in the background.</summary>
internal sealed class PublicationMaker(IServiceProvider services) : DocumentMaker<ExportPublicationNotice, WordFile>(services)
{
    public const string Name = "Publication";

    public override string Kind => Name;

    public override string Label => "整改进展情况通报";

    protected override ExportPublicationNotice At(ExportPublicationNotice query, DocumentOrder order) =>
        query with { AsOf = order.AsOf, KnownAt = order.KnownAt };

    protected override DocumentFile FileOf(WordFile made) => new(made.Name, made.Content);
}
