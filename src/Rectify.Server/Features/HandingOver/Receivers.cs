using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.HandingOver;

/// <summary>Who takes over.</summary>
/// <param name="CanLead">False where an account says that the person is no leader; the papers name leaders without one.</param>
internal sealed record Receiver(string Name, bool CanLead);

internal static class Receivers
{
    /// <exception cref="RefusedException">The person does not exist, has left, or has a closed account.</exception>
    public static async Task<Receiver> ReceiverOf(this RectifyDbContext db, Guid id, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.IsActive, stop);
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop);
        if (person is null || account is { IsActive: false })
            throw new RefusedException(new UnknownReference("toId", "接手人"));
        var leads = account is null || await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            where link.UserId == id && role.Name == nameof(AccountRole.Leader)
            select role.Id).AnyAsync(stop);
        return new Receiver(person.Name, leads);
    }
}

/// <summary>Who is to answer for a case has an account without the role of a leader, and could never approve.</summary>
/// <param name="Name">The person.</param>
public sealed record ReceiverIsNoLeader(string Name) : Refusal("toId")
{
    public override string Chinese => $"{Name}的账号没有“领导”角色，不能接任责任领导。请选择有此角色的人员，或请管理员先调整角色。";

    public override string English => $"{Name} has an account without the leader role and cannot answer for a case. Choose a leader, or have the role given first.";
}
