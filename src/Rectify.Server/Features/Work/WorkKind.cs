using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Features.Work;

/// <summary>A selection of what waits for somebody.</summary>
public enum WorkKind
{
    /// <summary>全部.</summary>
    All,

    /// <summary>我领办的: taken on by the reader.</summary>
    Mine,

    /// <summary>待领: for several people, and none of them has taken it on.</summary>
    Unclaimed,

    /// <summary>个人: for one person alone.</summary>
    Personal,
}

internal static class WorkKinds
{
    public static IQueryable<WorkItem> OfKind(this IQueryable<WorkItem> items, WorkKind kind, Actor actor) => kind switch
    {
        WorkKind.Mine => items.Where(item => item.ClaimedById == actor.Id),
        WorkKind.Unclaimed => items.Where(item => item.PersonId == null && item.ClaimedById == null),
        WorkKind.Personal => items.Where(item => item.PersonId != null),
        _ => items,
    };

    public static string Word(this WorkKind kind) => kind switch
    {
        WorkKind.Mine => "我领办的",
        WorkKind.Unclaimed => "待领",
        WorkKind.Personal => "个人",
        _ => "全部",
    };
}
