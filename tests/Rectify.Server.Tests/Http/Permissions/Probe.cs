using System.Net.Http.Json;
using System.Text;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Http.Permissions;

/// <summary>A request to an endpoint that is well-formed and still changes nothing: a version that no case has, a body that lacks what a new thing needs.</summary>
internal static class Probe
{
    private const int NeverSeen = 99_999;

    /// <summary>Everything that any change of a case asks for.</summary>
    private static readonly object EveryField = new
    {
        responsibleLeaderId = Guid.NewGuid(), leadUnitId = Guid.NewGuid(), type = "ByDeadline", deadline = CaseSteps.Deadline,
        closingStandard = "标准", reason = "原因", text = "措施", owner = "某人", expectedResult = "成果", measureId = Guid.NewGuid(),
        result = "成果", progress = "进展", statement = "说明", opinion = "意见", ownerId = Guid.NewGuid(),
        nextReviewOn = CaseSteps.Deadline, intervalMonths = 6, newDeadline = CaseSteps.Deadline, forecast = CaseSteps.Deadline,
        kind = "Withdrawal", target = "去向", proposalId = Guid.NewGuid(), parts = new[] { "一", "二" },
        linkId = Guid.NewGuid(), fromId = Guid.NewGuid(), toId = Guid.NewGuid(),
        sampleId = Guid.NewGuid(), outcome = "Holds", outcomeId = Guid.NewGuid(), orderId = Guid.NewGuid(), reply = 1,
        requirements = "要求", replyDueOn = CaseSteps.Deadline,
    };

    public static HttpRequestMessage Of(string endpoint, KnownCase at)
    {
        var (method, path) = (endpoint.Split(' ')[0], Address(endpoint, at));
        if (method == "GET")
            return new HttpRequestMessage(HttpMethod.Get, path);
        var request = Changes.Of(path["/api/v1".Length..], Body(endpoint), NeverSeen);
        request.Method = new HttpMethod(method);
        return request;
    }

    /// <summary>The address of an endpoint with its places filled in.</summary>
    public static string Address(string endpoint, KnownCase at) => endpoint.Split(' ')[1]
        .Replace("{number}", at.Number, StringComparison.Ordinal)
        .Replace("{trigger}", "JointReviewPass", StringComparison.Ordinal)
        .Replace("{key}/{version:int}", "standard/2", StringComparison.Ordinal)
        .Replace("{dimension}", "Unit", StringComparison.Ordinal)
        .Replace("{fromId:guid}", $"{Guid.NewGuid()}", StringComparison.Ordinal)
        .Replace("{toId:guid}", $"{Guid.NewGuid()}", StringComparison.Ordinal)
        .Replace("{id:guid}", $"{at.Evidence}", StringComparison.Ordinal);

    private static HttpContent Body(string endpoint) => endpoint switch
    {
        _ when endpoint.EndsWith("/evidence/checks", StringComparison.Ordinal) => JsonContent.Create(new { size = 0 }),
        _ when endpoint.EndsWith("/evidence", StringComparison.Ordinal) || endpoint.EndsWith("/revisions", StringComparison.Ordinal) => Changes.Form(
            "材料.txt", new ByteArrayContent(Encoding.UTF8.GetBytes("材料")), ("title", "材料"), ("documentDate", "2020-03-02")),
        _ when endpoint.Contains("/imports", StringComparison.Ordinal) || endpoint.EndsWith("/drafts/fill", StringComparison.Ordinal)
            || endpoint.EndsWith("/layout-check", StringComparison.Ordinal) => Changes.Form(
            "反馈.docx", new ByteArrayContent(Encoding.UTF8.GetBytes("不是文档"))),
        // Its kinds are not those of an ending.
        _ when endpoint.EndsWith("/link-finding", StringComparison.Ordinal) => JsonContent.Create(
            new { kind = "Repeat", otherNumber = "XC2019-002", reason = "原因" }),
        _ when endpoint.EndsWith("-publication", StringComparison.Ordinal) || endpoint.EndsWith("-publication-mark", StringComparison.Ordinal) =>
            JsonContent.Create(new { kind = "Sensitive", reason = "原因" }),
        _ when endpoint.EndsWith("/record-outcome", StringComparison.Ordinal) => JsonContent.Create(
            new { kind = "Admonition", count = 1, effectiveOn = CaseSteps.Dated, evidenceId = Guid.NewGuid() }),
        _ when endpoint.Contains("/cases/", StringComparison.Ordinal) => JsonContent.Create(EveryField),
        _ when endpoint.EndsWith("/snapshots", StringComparison.Ordinal) => JsonContent.Create(new { asOf = "1949-10-01" }),
        _ => JsonContent.Create(new { }),
    };
}
