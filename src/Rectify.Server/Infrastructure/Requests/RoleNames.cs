using Rectify.Domain.Organizations;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>The roles' names as people see them.</summary>
public static class RoleNames
{
    public static string Chinese(AccountRole role) => role switch
    {
        AccountRole.Liaison => "联络员",
        AccountRole.UnitMember => "责任单位",
        AccountRole.Leader => "领导",
        AccountRole.Verifier => "验收人",
        AccountRole.Reporter => "材料起草人",
        AccountRole.Administrator => "管理员",
        AccountRole.DisciplineGroup => "派驻纪检组",
        _ => role.ToString(),
    };
}
