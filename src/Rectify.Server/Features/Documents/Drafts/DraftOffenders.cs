using Microsoft.EntityFrameworkCore;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>Names the cases that stand against a statement.</summary>
internal sealed class DraftOffenders(TallyQuery query)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<FalseDraftClaim>> Of(IReadOnlyList<DraftName> forbidden, TallyMoment moment, CancellationToken stop)
    {
        var claims = new List<FalseDraftClaim>();
        foreach (var name in forbidden)
            claims.Add(new FalseDraftClaim(name.Name, name.Rule!.Value, name.WhyNot!, await Cases(name, moment, stop)));
        return claims;
    }

    private async Task<IReadOnlyList<WarningCase>> Cases(DraftName name, TallyMoment moment, CancellationToken stop)
    {
        var counted = query.At(moment, new TallyScope { SourceId = name.SourceId });
        var (against, reason) = name.Rule switch
        {
            6 => (counted.Where(one => one.CompletedOnce), "已完成，未转入长期坚持"),
            8 => (counted.Where(one => one.Open && !one.ForecastThisYear), "没有今年内已批准的预计完成时间，或受阻"),
            _ => (counted.Where(one => one.Open), "尚未完成整改"),
        };
        var numbers = await against.OrderBy(one => one.Case.Number).Select(one => one.Case.Number).Take(Most).ToListAsync(stop);
        return [.. numbers.Select(number => new WarningCase(number, reason))];
    }
}
