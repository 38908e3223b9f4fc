using Rectify.Domain.Cases;

namespace Rectify.Workflows.Engine;

/// <summary>The Chinese names of inputs and of roles, for messages and forms.</summary>
public static class InputNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["responsibleLeaderId"] = "责任领导",
        ["leadUnitId"] = "牵头单位",
        ["type"] = "整改类型",
        ["deadline"] = "时限",
        ["closingStandard"] = "销号标准",
        ["reason"] = "原因",
        ["text"] = "措施内容",
        ["owner"] = "责任人",
        ["expectedResult"] = "预期成果",
        ["title"] = "材料名称",
        ["documentDate"] = "材料日期",
        ["progress"] = "进展情况",
        ["result"] = "完成成果",
        ["opinion"] = "意见",
        ["ownerId"] = "长期坚持责任人",
        ["nextReviewOn"] = "下次复核日期",
        ["intervalMonths"] = "复核间隔（月）",
        ["newDeadline"] = "新的整改时限",
        ["forecast"] = "预计完成时间",
        ["target"] = "移交或合并去向",
        ["parts"] = "拆分内容",
        ["kind"] = "关联类型",
        ["otherNumber"] = "关联事项编号",
        ["linkId"] = "关联",
        ["fromId"] = "原责任人",
        ["toId"] = "接手人",
    };

    /// <summary>The input's Chinese name; the name itself where there is none.</summary>
    public static string Chinese(string input) => Names.GetValueOrDefault(input, input);

    /// <summary>The role's Chinese name.</summary>
    public static string Chinese(CaseRole role) => role switch
    {
        CaseRole.Liaison => "联络员",
        CaseRole.LeadUnit => "牵头单位",
        CaseRole.AssistingUnit => "配合单位",
        CaseRole.ResponsibleLeader => "责任领导",
        CaseRole.Leader => "领导",
        CaseRole.Verifier => "验收人",
        CaseRole.SustainOwner => "长期坚持责任人",
        CaseRole.DisciplineGroup => "派驻纪检组",
        CaseRole.Administrator => "管理员",
        _ => role.ToString(),
    };

    /// <summary>The proposal's Chinese name.</summary>
    public static string Chinese(ProposalKind kind) => kind switch
    {
        ProposalKind.Extension => "延期",
        ProposalKind.Forecast => "预计完成",
        ProposalKind.Withdrawal => "撤销",
        ProposalKind.Transfer => "移交",
        ProposalKind.Merge => "合并",
        _ => kind.ToString(),
    };
}
