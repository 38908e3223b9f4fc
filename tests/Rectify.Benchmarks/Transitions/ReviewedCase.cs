using Microsoft.EntityFrameworkCore;
using Rectify.Benchmarks.Bureaus;
using Rectify.Benchmarks.Hosting;
using Rectify.Server.Persistence;

namespace Rectify.Benchmarks.Transitions;

/// <summary>
/// A case whose plan goes back and forth: returned by the liaison, submitted again by the unit. Each step is a real
/// transition, with a guard, a history line, work items closed and opened, and a change of what tallies count.
/// </summary>
internal sealed class ReviewedCase(string number, int version)
{
    public const string Planning = nameof(Planning);
    public const string PlanReview = nameof(PlanReview);
    public const string Reason = "措施不够具体，请逐条明确完成标准。";

    public string Number => number;

    public int Version { get; private set; } = version;

    public bool IsSubmitted { get; private set; } = true;

    public void Became(int newVersion) => (Version, IsSubmitted) = (newVersion, !IsSubmitted);

    /// <summary>The cases of a member's unit whose plan is under review.</summary>
    public static Task<List<ReviewedCase>> Of(Member member, Product product) =>
        product.As<RectifyDbContext, List<ReviewedCase>>(member.Person.Actor, async db =>
        {
            var rows = await db.Cases.AsNoTracking()
                .Where(one => one.LeadUnitId == member.UnitId && one.Stage == PlanReview)
                .OrderBy(one => one.Number)
                .Select(one => new { one.Number, one.Version })
                .ToListAsync();
            return rows.ConvertAll(row => new ReviewedCase(row.Number, row.Version));
        });
}
