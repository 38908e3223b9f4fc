using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The report's question as an address, under the names of the API. What an address says wrongly is left out.</summary>
internal static class ReportAddress
{
    /// <summary>Without a cut-off, the report is the one that is due: of the last half-year that has ended.</summary>
    public static GetHalfYearReport Read(string address, DateOnly today)
    {
        var words = QueryHelpers.ParseQuery(new Uri(address).Query);
        return new GetHalfYearReport
        {
            AsOf = TallyAddress.Day(words.GetValueOrDefault("asOf")) ?? HalfYears.LastEndBefore(today),
            KnownAt = Moment(words.GetValueOrDefault("knownAt")),
            SourceIds = [.. words.GetValueOrDefault("sourceIds").Select(word => Id(word)).OfType<Guid>()],
            Period = Kind<ReportPeriod>(words.GetValueOrDefault("period")),
            Kind = Kind<SourceKind>(words.GetValueOrDefault("kind")),
            LeadUnitId = Id(words.GetValueOrDefault("leadUnitId")),
            LeaderId = Id(words.GetValueOrDefault("leaderId")),
            Type = Kind<RectificationType>(words.GetValueOrDefault("type")),
            Claims = [.. words.GetValueOrDefault("claims").Select(word => Kind<ReportClaim>(word)).OfType<ReportClaim>()],
        };
    }

    public static string Page(ReportQuestion query) => "report" + Write(query, query.KnownAt);

    /// <summary>The Word file of exactly what is on the page: as it was known when the page was made.</summary>
    public static string Document(ReportQuestion query, DateTimeOffset knownAt) => ExportHalfYearReportEndpoint.Address + Write(query, knownAt);

    /// <summary>Another page or file for the same cut-off and sources.</summary>
    public static string With(string address, ReportQuestion query) => address + Write(query, query.KnownAt);

    private static string Write(ReportQuestion query, DateTimeOffset? knownAt)
    {
        (string Name, string? Word)[] words =
        [
            ("asOf", query.AsOf.Text()),
            ("knownAt", knownAt?.ToString("O", CultureInfo.InvariantCulture)),
            ("period", query.Period?.ToString()),
            ("kind", query.Kind?.ToString()),
            ("leadUnitId", query.LeadUnitId?.ToString()),
            ("leaderId", query.LeaderId?.ToString()),
            ("type", query.Type?.ToString()),
            .. query.SourceIds.Select(id => ("sourceIds", (string?)id.ToString())),
            .. query.Claims.Select(claim => ("claims", (string?)claim.ToString())),
        ];
        return QueryHelpers.AddQueryString("", words.Where(one => one.Word is not null).Select(one => KeyValuePair.Create(one.Name, one.Word)));
    }

    private static Guid? Id(StringValues word) => Guid.TryParse(word, out var id) ? id : null;

    private static T? Kind<T>(StringValues word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private static DateTimeOffset? Moment(StringValues word) =>
        DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
