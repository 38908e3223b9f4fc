using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>Findings of sources beside the sample feedback.</summary>
internal static class OtherSources
{
    /// <summary>A finding of a new source that was fed back on the given day.</summary>
    public static async Task<CaseAtWork> FindingOfAnotherSourceAsync(this RunningBureau running, string code, DateOnly feedback)
    {
        var liaison = await running.Bureau.AsAsync(Colleague.Liaison);
        using var registering = Changes.To("/sources", new { code, kind = "SelfCheck", name = $"{code}自查", feedbackDate = feedback });
        var source = await liaison.SendAsync(registering).ReadAsync();
        using var request = Changes.To("/findings", new { sourceId = source.GetGuid(), aspect = "廉洁自律方面", text = "公务接待未审批" });
        var receipt = await liaison.SendAsync(request).ReadAsync();
        return new CaseAtWork(running.Bureau, receipt.GetProperty("number").GetString()!);
    }
}
