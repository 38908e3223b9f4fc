using Rectify.Server.Features.Documents.Runs;

namespace Rectify.Server.Features.Documents.Situation;

/// <summary>整改情况报告 in the background.</summary>
internal sealed class SituationMaker(IServiceProvider services) : DocumentMaker<ExportSituationReport, WordFile>(services)
{
    public const string Name = "Situation";

    public override string Kind => Name;

    public override string Label => "整改情况报告";

    protected override ExportSituationReport At(ExportSituationReport query, DocumentOrder order) =>
        query with { AsOf = order.AsOf, KnownAt = order.KnownAt };

    protected override DocumentFile FileOf(WordFile made) => new(made.Name, made.Content);
}
