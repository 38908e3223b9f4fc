using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Features.Import;

/// <summary>Checks a plan against what the bureau already has.</summary>
internal static class ImportChecks
{
    public static void Run(ImportPlan plan, ImportOptions options)
    {
        if (plan.Before is not null)
            return;
        if (options.CreateUnits && !plan.Names.HasBureau && UnknownUnits(plan).Any())
            throw new RefusedException(new BureauNotSetUp());
        // A row that changes nothing cannot do harm either.
        foreach (var row in plan.Rows.Where(row => row.Change != RowChange.Unchanged))
            CheckRow(plan, row, options);
        ImportLengths.Check(plan);
        Missing(plan);
        Overwritten(plan);
    }

    private static void CheckRow(ImportPlan plan, PlannedRow row, ImportOptions options)
    {
        var paper = row.Paper;
        if (!options.CreateUnits)
            foreach (var unit in UnitsOf(paper).Where(unit => !plan.Names.KnowsUnit(unit)))
                plan.Errors.Add(Error(paper, "责任单位", $"单位“{unit}”不在单位表中。请核对名称，由管理员先建立，或在导入时选择“新建缺少的单位”。"));
        var feedback = plan.Source.FeedbackDate;
        foreach (var (column, day) in new[] { ("整改时限", paper.Deadline), ("销号日期", paper.ClosedOn) })
            if (day < feedback)
                plan.Errors.Add(Error(paper, column, $"{column}{HalfYearSentence.Day(day.Value)}早于反馈日期{HalfYearSentence.Day(feedback)}。请核对。"));
        if (paper.Status is PaperStatus.InProgress or PaperStatus.Completed && paper.LeadUnit is null)
            plan.Errors.Add(Error(paper, "牵头单位", "已启动的问题缺少牵头单位。请补充后重新导入。"));
        if (paper.Status == PaperStatus.Ended)
            plan.Errors.Add(Error(paper, "整改状态", "撤销、移交、合并要经审批，不能由台账导入。请删去这一行，或改为导入前的状态再在事项页面办理。"));
        if (paper is { Sustained: true, SustainOwner: null, Owner: null, Leader: null })
            plan.Errors.Add(Error(paper, "责任人", "长期坚持的问题缺少责任人。请补充后重新导入。"));
    }

    private static void Missing(ImportPlan plan)
    {
        if (plan.Existing is null)
            return;
        foreach (var row in plan.Rows.Where(row => row.Change == RowChange.Added))
            plan.Warnings.Add(new PaperWarning(row.Paper.Where.ToString(), $"“{row.Paper.Text}”在来源“{plan.Source.Name}”中没有对应的问题，将作为新问题增加。"));
    }

    private static void Overwritten(ImportPlan plan)
    {
        foreach (var row in plan.Rows.Where(row => row.Change == RowChange.Unchanged && row.Case is { } one && Differs(row.Paper, one.Bucket)))
            plan.Warnings.Add(new PaperWarning(
                row.Paper.Where.ToString(), $"{row.Case!.Number}已在系统中办理，状态与台账不一致，未按台账覆盖。请在事项页面核对。"));
    }

    private static bool Differs(PaperFinding paper, StatusBucket bucket) => paper.Status is { } status && (status, bucket) is not
        ((PaperStatus.NotStarted, StatusBucket.NotStarted)
        or (PaperStatus.InProgress, StatusBucket.InProgress)
        or (PaperStatus.Completed, StatusBucket.Completed)
        or (PaperStatus.Ended, StatusBucket.Ended));

    public static IEnumerable<string> UnknownUnits(ImportPlan plan) =>
        Changed(plan).SelectMany(UnitsOf).Distinct().Where(unit => !plan.Names.KnowsUnit(unit));

    public static IEnumerable<string> UnknownPeople(ImportPlan plan) =>
        Changed(plan).SelectMany(paper => new[] { paper.Leader, paper.Owner, paper.SustainOwner }).OfType<string>().Distinct()
            .Where(person => !plan.Names.KnowsPerson(person));

    public static IEnumerable<string> UnitsOf(PaperFinding paper) =>
        paper.LeadUnit is { } lead ? paper.AssistingUnits.Prepend(lead) : paper.AssistingUnits;

    private static IEnumerable<PaperFinding> Changed(ImportPlan plan) =>
        plan.Rows.Where(row => row.Change != RowChange.Unchanged).Select(row => row.Paper);

    private static PaperError Error(PaperFinding paper, string column, string message) =>
        new(paper.Where.Sheet, paper.Where.Row, column, message);
}
