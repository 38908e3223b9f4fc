using Rectify.Domain.Organizations;

namespace Rectify.Server.Components;

/// <summary>Each role with the name its holders know it by.</summary>
internal static class RoleWords
{
    public static string Of(string role) => Enum.TryParse<AccountRole>(role, out var known) ? Of(known) : role;

    private static string Of(AccountRole role) => role switch
    {
        AccountRole.Liaison => "联络员",
        AccountRole.UnitMember => "责任单位",
        AccountRole.Leader => "领导",
        AccountRole.Verifier => "验收人",
        AccountRole.Reporter => "材料起草人",
        _ => "管理员",
    };
}
