using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>A draft asks for statements that are not true (rules 6, 8, 9 and 10); it is not filled in at all.</summary>
public sealed record DraftClaimsFalse(IReadOnlyList<FalseDraftClaim> Claims) : Refusal("file"), ICarriesState
{
    private const int MostNamed = 20;

    public object State => Claims;

    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese =>
        $"文稿中有不属实的表述，没有填充。请改写后再上传：{string.Join('；', Claims.Select(claim => $"{{{{{claim.Name}}}}}——{claim.Why}{Numbers(claim, "（", "、", "）")}"))}。";

    public override string English =>
        $"The draft asks for statements that are not true: {string.Join("; ", Claims.Select(claim => $"{claim.Name} (rule {claim.Rule}){Numbers(claim, ": ", ", ", "")}"))}. Reword it and send it again.";

    private static string Numbers(FalseDraftClaim claim, string before, string between, string after) => claim.Cases.Count == 0
        ? ""
        : before + string.Join(between, claim.Cases.Take(MostNamed).Select(one => one.Number)) + (claim.Cases.Count > MostNamed ? "……" : "") + after;
}
