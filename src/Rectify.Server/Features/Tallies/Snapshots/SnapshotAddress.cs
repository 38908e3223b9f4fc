using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>The pages of snapshots as addresses, under the names of the API. What an address says wrongly is left out.</summary>
internal static class SnapshotAddress
{
    public const string List = "report/snapshots";

    public static string Of(Guid id) => $"{List}/{id}";

    public static string Of(GetSnapshot query) => Write(
        Of(query.Id), ("sourceId", query.SourceId?.ToString()), ("bucket", query.Bucket?.ToString()), ("after", query.After));

    public static string Comparison(Guid from, Guid to) => $"{Of(from)}/comparison/{to}";

    public static string Of(CompareSnapshots query) =>
        Write(Comparison(query.FromId, query.ToId), ("change", query.Change?.ToString()), ("after", query.After));

    public static GetSnapshot Read(string address, GetSnapshot query)
    {
        var words = QueryHelpers.ParseQuery(new Uri(address).Query);
        return query with
        {
            SourceId = Guid.TryParse(words.GetValueOrDefault("sourceId"), out var source) ? source : null,
            Bucket = Kind<StatusBucket>(words.GetValueOrDefault("bucket")),
            After = words.GetValueOrDefault("after"),
        };
    }

    public static CompareSnapshots Read(string address, CompareSnapshots query)
    {
        var words = QueryHelpers.ParseQuery(new Uri(address).Query);
        return query with { Change = Kind<SnapshotChange>(words.GetValueOrDefault("change")), After = words.GetValueOrDefault("after") };
    }

    private static T? Kind<T>(string? word)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private static string Write(string page, params (string Name, string? Word)[] words) => QueryHelpers.AddQueryString(
        page, words.Where(one => !string.IsNullOrEmpty(one.Word)).Select(one => KeyValuePair.Create(one.Name, one.Word)));
}
