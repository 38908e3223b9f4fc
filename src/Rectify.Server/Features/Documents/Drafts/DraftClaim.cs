using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>A statement that is filled in only where its rule holds.</summary>
/// <param name="Name">The name that drafts use.</param>
/// <param name="Rule">The rule of the tallies.</param>
/// <param name="Text">The statement.</param>
/// <param name="Holds">Whether it is true of a source.</param>
/// <param name="WhyNot">Why it is not.</param>
internal sealed record DraftClaim(string Name, int Rule, string Text, Func<Tally, bool> Holds, Func<Tally, string> WhyNot)
{
    public static IReadOnlyList<DraftClaim> All { get; } =
    [
        new("全部长期坚持", 6, "已完成整改的问题全部长期坚持", tally => tally is { Sustained: > 0, CompletedOnce: 0 },
            tally => tally.Completed == 0 ? "没有已完成的问题" : $"已完成的{tally.Completed}个中，{tally.CompletedOnce}个未转入长期坚持"),
        new("预计今年全部完成", 8, "预计今年能全部完成整改", tally => tally.AllExpectedThisYear,
            tally => tally.Open == 0 ? "没有正在推进的问题" : $"正在推进的{tally.Open}个中，只有{tally.ForecastThisYear}个有今年内已批准的预计完成时间且未受阻"),
        new("全部完成", 9, "已全部完成整改，完成率100%", tally => tally.NothingOpen, StillOpen),
        new("全部有效整治", 10, "所查问题都得到了有效整治", tally => tally.NothingOpen, StillOpen),
    ];

    private static string StillOpen(Tally tally) => tally.Total == 0 ? "没有应整改的问题" : $"尚有{tally.Open}个问题未完成";
}
