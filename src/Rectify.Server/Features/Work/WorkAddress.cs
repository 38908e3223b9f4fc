using Microsoft.AspNetCore.WebUtilities;

namespace Rectify.Server.Features.Work;

/// <summary>The list of work as an address says it; what an address says wrongly is left out.</summary>
internal static class WorkAddress
{
    public static GetWork Read(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        return new GetWork
        {
            Kind = Enum.TryParse<WorkKind>(query.GetValueOrDefault("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
            After = WorkPlace.Parse(query.GetValueOrDefault("after"))?.ToString(),
        };
    }

    public static string Write(GetWork filter) => QueryHelpers.AddQueryString("work", new Dictionary<string, string?>
    {
        ["kind"] = filter.Kind is null or WorkKind.All ? null : filter.Kind.ToString(),
        ["after"] = filter.After,
    }.Where(one => one.Value is not null));
}
