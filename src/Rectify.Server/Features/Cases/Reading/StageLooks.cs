using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Cases.Reading;

internal static class StageLooks
{
    /// <summary>A stage's colour; that of its bucket for a stage that the newest definition no longer has.</summary>
    public static Tone ToneOf(this DefinitionCatalog definitions, string stage, StatusBucket bucket) =>
        definitions.Newest(DefinitionCatalog.Standard).Stages.FirstOrDefault(one => one.Name == stage)?.Tone() ?? bucket.Tone();
}
