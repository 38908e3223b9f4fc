using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The report's question as an address, under the names of the API.</summary>
internal static class ReportAddress
{
    /// <summary>Without a cut-off, the report is the one that is due: of the last half-year that has ended.</summary>
    public static GetHalfYearReport Read(string address, DateOnly today)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        return new GetHalfYearReport
        {
            AsOf = TallyAddress.Day(query.GetValueOrDefault("asOf")) ?? HalfYears.LastEndBefore(today),
            SourceIds = [.. query.GetValueOrDefault("sourceIds").Select(word => Guid.TryParse(word, out var id) ? id : (Guid?)null).OfType<Guid>()],
        };
    }

    public static string Page(GetHalfYearReport query) => "report" + Write(query);

    /// <summary>The Word file of exactly what is on the page: as it was known when the page was made.</summary>
    public static string Document(GetHalfYearReport query, DateTimeOffset knownAt) =>
        ExportHalfYearReportEndpoint.Address + Write(query with { KnownAt = knownAt });

    /// <summary>Another page or file for the same cut-off and sources.</summary>
    public static string With(string address, GetHalfYearReport query) => address + Write(query);

    private static string Write(GetHalfYearReport query) => QueryHelpers.AddQueryString("", (List<KeyValuePair<string, string?>>)
    [
        new("asOf", query.AsOf.Text()),
        .. query.KnownAt is { } known ? [new("knownAt", known.ToString("O", CultureInfo.InvariantCulture))] : (KeyValuePair<string, string?>[])[],
        .. query.SourceIds.Select(id => new KeyValuePair<string, string?>("sourceIds", id.ToString())),
    ]);
}
