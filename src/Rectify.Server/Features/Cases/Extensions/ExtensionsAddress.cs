using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Cases;

namespace Rectify.Server.Features.Cases.Extensions;

/// <summary>The extension ledger's filter as an address says it; what an address says wrongly is left out.</summary>
internal static class ExtensionsAddress
{
    public static GetExtensions Read(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        return new GetExtensions
        {
            SourceId = Guid.TryParse(query.GetValueOrDefault("sourceId"), out var source) ? source : null,
            UnitId = Guid.TryParse(query.GetValueOrDefault("unitId"), out var unit) ? unit : null,
            State = Enum.TryParse<ProposalState>(query.GetValueOrDefault("state"), out var state) && Enum.IsDefined(state) ? state : null,
            Page = int.TryParse(query.GetValueOrDefault("page"), CultureInfo.InvariantCulture, out var page) && page is > 0 and <= 100_000 ? page : null,
        };
    }

    public static string Of(GetExtensions filter) => Write("extensions", filter);

    /// <summary>The same extensions as a workbook.</summary>
    public static string File(GetExtensions filter) => Write("api/v1/extensions/export", filter with { Page = null });

    private static string Write(string page, GetExtensions filter) => QueryHelpers.AddQueryString(page, new Dictionary<string, string?>
    {
        ["sourceId"] = filter.SourceId?.ToString(),
        ["unitId"] = filter.UnitId?.ToString(),
        ["state"] = filter.State?.ToString(),
        ["page"] = filter.Page?.ToString(CultureInfo.InvariantCulture),
    }.Where(one => one.Value is not null));
}
