using System.Text.Json;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>The terms of a move that was written down.</summary>
internal sealed record StoredTerms : MoveTerms
{
    public static StoredTerms Of(CaseMove move) => new()
    {
        FromKey = move.FromKey,
        FromVersion = move.FromVersion,
        ToKey = move.ToKey,
        ToVersion = move.ToVersion,
        StageMap = JsonSerializer.Deserialize<Dictionary<string, string>>(move.StageMap)!,
    };

    /// <summary>The way back of one case: two stages may have become one, so the map is the row's own.</summary>
    public static StoredTerms BackOf(CaseMove move, CaseMoveRow row) => new()
    {
        FromKey = move.ToKey,
        FromVersion = move.ToVersion,
        ToKey = move.FromKey,
        ToVersion = move.FromVersion,
        StageMap = new Dictionary<string, string> { [row.ToStage] = row.FromStage },
    };
}
