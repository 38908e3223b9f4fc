using System.Text.Json;
using System.Text.Json.Serialization;
using Rectify.Server.Features.Documents.Runs;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>半年工作总结 in the background.</summary>
internal sealed class HalfYearMaker(IServiceProvider services) : DocumentMaker<ExportHalfYearReport, ReportFile>(services)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public const string Name = "HalfYear";

    /// <summary>Findings that a document may be made of while somebody waits for it.</summary>
    public const int MostAtOnce = 2000;

    public override string Kind => Name;

    public override string Label => "半年工作总结";

    /// <summary>A report's question as the content of a request; the cut-off and the moment are the snapshot's.</summary>
    public static JsonElement ContentOf(GetHalfYearReport query) => JsonSerializer.SerializeToElement(query, Written);

    protected override ExportHalfYearReport At(ExportHalfYearReport query, DocumentOrder order) =>
        query with { AsOf = order.AsOf, KnownAt = order.KnownAt };

    protected override DocumentFile FileOf(ReportFile made) => new(made.Name, made.Content);
}
