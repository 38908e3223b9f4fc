using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>The ledger's filter as an address says it, under the names of the API; what an address says wrongly is left out.</summary>
public static class LedgerAddress
{
    public static GetLedger Read(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        return new GetLedger
        {
            SourceId = Id(Word("sourceId")),
            UnitId = Id(Word("unitId")),
            Stage = Word("stage"),
            Bucket = Kind<StatusBucket>(Word("bucket")),
            Type = Kind<RectificationType>(Word("type")),
            Overdue = Truth(Word("overdue")),
            Sustained = Truth(Word("sustained")),
            Repeat = Truth(Word("repeat")),
            Text = Word("text"),
            After = Word("after"),
        };

        string? Word(string name) => query.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[0]) ? values[0]!.Trim() : null;
    }

    /// <summary>The query string, empty where nothing is filtered.</summary>
    public static string Write(GetLedger filter) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["sourceId"] = filter.SourceId?.ToString(),
        ["unitId"] = filter.UnitId?.ToString(),
        ["stage"] = filter.Stage,
        ["bucket"] = filter.Bucket?.ToString(),
        ["type"] = filter.Type?.ToString(),
        ["overdue"] = Text(filter.Overdue),
        ["sustained"] = Text(filter.Sustained),
        ["repeat"] = Text(filter.Repeat),
        ["text"] = string.IsNullOrWhiteSpace(filter.Text) ? null : filter.Text.Trim(),
        ["after"] = filter.After,
    }.Where(one => !string.IsNullOrEmpty(one.Value)));

    private static Guid? Id(string? word) => Guid.TryParse(word, out var id) ? id : null;

    private static bool? Truth(string? word) => bool.TryParse(word, out var truth) ? truth : null;

    private static T? Kind<T>(string? word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private static string? Text(bool? truth) => truth?.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
}
