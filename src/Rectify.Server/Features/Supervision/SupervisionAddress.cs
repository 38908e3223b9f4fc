using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Supervision;

namespace Rectify.Server.Features.Supervision;

/// <summary>The filter of the list of orders as an address says it; what an address says wrongly is left out.</summary>
internal static class SupervisionAddress
{
    public static GetSupervisionOrders Read(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        return new GetSupervisionOrders
        {
            State = Enum.TryParse<SupervisionState>(query.GetValueOrDefault("state"), out var state) && Enum.IsDefined(state) ? state : null,
            UnitId = Guid.TryParse(query.GetValueOrDefault("unitId"), out var unit) ? unit : null,
            Year = Number(query.GetValueOrDefault("year")) is >= 2000 and <= 2099 and var year ? year : null,
            Page = Number(query.GetValueOrDefault("page")) is > 0 and <= 100_000 and var page ? page : null,
        };
    }

    public static string Of(GetSupervisionOrders filter) => QueryHelpers.AddQueryString("supervision", new Dictionary<string, string?>
    {
        ["state"] = filter.State?.ToString(),
        ["unitId"] = filter.UnitId?.ToString(),
        ["year"] = filter.Year?.ToString(CultureInfo.InvariantCulture),
        ["page"] = filter.Page?.ToString(CultureInfo.InvariantCulture),
    }.Where(one => one.Value is not null));

    private static int? Number(string? word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
