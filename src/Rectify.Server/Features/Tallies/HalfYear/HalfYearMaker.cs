using Rectify.Server.Features.Documents.Runs;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>半年工作总结 in the background.</summary>
internal sealed class HalfYearMaker(IServiceProvider services) : DocumentMaker<ExportHalfYearReport, ReportFile>(services)
{
    public const string Name = "HalfYear";

    public override string Kind => Name;

    public override string Label => "半年工作总结";

    protected override ExportHalfYearReport At(ExportHalfYearReport query, DocumentOrder order) =>
        query with { AsOf = order.AsOf, KnownAt = order.KnownAt };

    protected override DocumentFile FileOf(ReportFile made) => new(made.Name, made.Content);
}
