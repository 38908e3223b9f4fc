using Rectify.Domain.Organizations;
using Rectify.Server.Features.Work;
using static Rectify.Domain.Organizations.AccountRole;

namespace Rectify.Server.Components.Layout;

/// <summary>A line of the side menu; without roles it is there for everybody who is signed in.</summary>
internal sealed record NavEntry(string Href, string Text, string Icon, params AccountRole[] Roles)
{
    public static IReadOnlyList<NavEntry> All { get; } =
    [
        new("work", "我的待办", "fa-solid fa-list-check") { Badge = typeof(WorkBadge) },
        new("ledger", "问题台账", "fa-solid fa-table-list"),
        new("extensions", "延期台账", "fa-solid fa-calendar-plus"),
        new("supervision", "督办单", "fa-solid fa-bullhorn"),
        new("sources", "问题来源", "fa-solid fa-folder-tree", Liaison, Leader, Verifier, Reporter, Administrator, DisciplineGroup),
        new("import", "导入", "fa-solid fa-file-import", Liaison),
        new("dashboard", "统计看板", "fa-solid fa-chart-column", Liaison, Leader, Verifier, Reporter, Administrator),
        new("report", "半年总结", "fa-solid fa-file-lines", Liaison, Leader, Reporter, Administrator),
        new("source-documents", "整改文件", "fa-solid fa-file-signature", Liaison, Leader, Verifier, Reporter, Administrator),
        new("drafts", "填充文稿", "fa-solid fa-fill-drip", Liaison, Leader, Verifier, Reporter, Administrator),
        new("layout-check", "版式自检", "fa-solid fa-ruler-combined"),
        new("documents", "已生成文件", "fa-solid fa-file-word", Liaison, Leader, Verifier, Reporter, Administrator),
        new("samples", "回头看", "fa-solid fa-dice", Liaison, Leader, Verifier, Reporter, Administrator),
        new("handover", "人员交接与委托", "fa-solid fa-people-arrows", Liaison),
        new("calendar", "工作日历", "fa-solid fa-calendar-days"),
        new("organization", "单位与人员", "fa-solid fa-sitemap", Administrator),
        new("definitions", "流程定义", "fa-solid fa-diagram-project", Administrator),
        new("definitions/moves", "流程迁移", "fa-solid fa-right-left", Administrator),
        new("verification", "核验台账", "fa-solid fa-scale-balanced", Administrator),
        new("evidence-checks", "佐证核验", "fa-solid fa-shield-halved", Administrator),
        // Another application behind the same sign-in: the router must not try to find it.
        new("hangfire", "后台任务", "fa-solid fa-clock-rotate-left", Administrator) { OutsidePages = true },
    ];

    public bool OutsidePages { get; init; }

    /// <summary>A component at the line's end, such as a number that waits.</summary>
    public Type? Badge { get; init; }
}
