using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Features.Delegations;

/// <summary>Delegations as the tests arrange them, over HTTP.</summary>
internal static class StandInHelp
{
    /// <summary>A day that the bureau's clock has come to everywhere: today in Shanghai.</summary>
    public static DateOnly Today => new Domain.Common.BureauTime(
        TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(Domain.Common.BureauTime.DefaultZone)).Today;

    /// <summary>From today on, for a week unless said otherwise.</summary>
    public static object Body(this Bureau bureau, Colleague from, Colleague to, DateOnly? first = null, DateOnly? last = null) => new
    {
        fromId = bureau.IdOf(from),
        toId = bureau.IdOf(to),
        firstDay = first ?? Today,
        lastDay = last ?? (first ?? Today).AddDays(7),
        reason = "出差",
    };

    public static async Task<Guid> DelegateAsync(
        this Bureau bureau, Colleague from, Colleague to, DateOnly? first = null, DateOnly? last = null) =>
        (await bureau.PostAsync(from, "/delegations", bureau.Body(from, to, first, last)).ReadAsync()).GetGuid();

    public static Task EndAsync(this Bureau bureau, Colleague who, Guid delegation) =>
        bureau.PostAsync(who, "/delegations/end", new { delegationId = delegation }).ReadAsync();

    public static async Task<HttpResponseMessage> GetAsync(this Bureau bureau, Colleague who, string path) =>
        await (await bureau.AsAsync(who)).GetAsync($"/api/v1{path}");

    public static async Task<HttpResponseMessage> PostAsync(this Bureau bureau, Colleague who, string path, object body)
    {
        using var request = Changes.To(path, body);
        return await (await bureau.AsAsync(who)).SendAsync(request);
    }
}
