using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Features.Tallies.HalfYear.Moves;

/// <summary>A balance's number as an address, under the names of the API.</summary>
internal static class MovesAddress
{
    public static string Page(GetBalanceMoves query)
    {
        (string Name, string? Word)[] words =
        [
            ("sourceId", query.SourceId?.ToString()),
            ("leadUnitId", query.LeadUnitId?.ToString()),
            ("leaderId", query.LeaderId?.ToString()),
            ("type", query.Type?.ToString()),
            ("flow", query.Flow?.ToString()),
            ("asOf", query.AsOf?.Text()),
            ("knownAt", query.KnownAt?.ToString("O", CultureInfo.InvariantCulture)),
            ("period", query.Period?.ToString()),
            ("skip", query.Skip?.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryHelpers.AddQueryString(
            "report/moves", words.Where(one => one.Word is not null).Select(one => KeyValuePair.Create(one.Name, one.Word)));
    }

    public static GetBalanceMoves Read(string address)
    {
        var words = QueryHelpers.ParseQuery(new Uri(address).Query);
        return new GetBalanceMoves
        {
            SourceId = Id(words.GetValueOrDefault("sourceId")),
            LeadUnitId = Id(words.GetValueOrDefault("leadUnitId")),
            LeaderId = Id(words.GetValueOrDefault("leaderId")),
            Type = Kind<RectificationType>(words.GetValueOrDefault("type")),
            Flow = Kind<BalanceFlow>(words.GetValueOrDefault("flow")),
            AsOf = TallyAddress.Day(words.GetValueOrDefault("asOf")),
            KnownAt = Moment(words.GetValueOrDefault("knownAt")),
            Period = Kind<ReportPeriod>(words.GetValueOrDefault("period")),
            Skip = int.TryParse(words.GetValueOrDefault("skip"), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : null,
        };
    }

    private static Guid? Id(StringValues word) => Guid.TryParse(word, out var id) ? id : null;

    private static T? Kind<T>(StringValues word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private static DateTimeOffset? Moment(StringValues word) =>
        DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
