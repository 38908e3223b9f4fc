using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Tests.Cases;

/// <summary>A case and what happens to it, told in days after the feedback.</summary>
internal static class Told
{
    public static readonly DateOnly Feedback = new(2019, 11, 18);
    public static readonly Guid LeadUnit = Guid.CreateVersion7();
    public static readonly Guid AssistingUnit = Guid.CreateVersion7();

    public static readonly Actor Liaison = new(
        Guid.CreateVersion7(), "联络员", new HashSet<Guid>(), new HashSet<AccountRole> { AccountRole.Liaison });

    public static DateOnly Day(int day) => Feedback.AddDays(day);

    public static DateTimeOffset Moment(int day, int milliseconds = 0) =>
        new DateTimeOffset(Day(day), new TimeOnly(8, 0), TimeSpan.Zero).AddMilliseconds(milliseconds);

    /// <summary>What takes effect on a day and is recorded on it, unless it is recorded later.</summary>
    public static Act On(int day, int? recordedOn = null) => new(Liaison, Day(day), Moment(recordedOn ?? day));

    public static RectificationCase Registered(params TaskPlan[] tasks)
    {
        var finding = new Finding(Guid.CreateVersion7(), Guid.CreateVersion7(), null, 1, "（1）", "重大事项未集体研究");
        var start = new LifecycleStart("standard", 1, "Register", "Registered", StatusBucket.NotStarted, tasks);
        return new RectificationCase("XC2019-001", finding, start, On(0));
    }

    public static RectificationCase Assigned(int deadline = 200)
    {
        var one = Registered();
        one.Assign(new Assignment
        {
            ResponsibleLeaderId = Guid.CreateVersion7(),
            LeadUnitId = LeadUnit,
            AssistingUnitIds = [AssistingUnit, LeadUnit, AssistingUnit],
            Type = RectificationType.ByDeadline,
            Deadline = Day(deadline),
            ClosingStandard = " 制度印发并执行 ",
        });
        one.Apply(Move(one, "Assigned", StatusBucket.NotStarted), On(1));
        return one;
    }

    public static Decision Move(RectificationCase one, string to, StatusBucket bucket = StatusBucket.InProgress) => new()
    {
        Trigger = "Go", From = one.Stage, To = to, ActingAs = CaseRole.Liaison, Bucket = bucket, LeavesStage = true, ReplacesTasks = true,
    };

    public static Decision Stay(RectificationCase one) => new()
    {
        Trigger = "Note", From = one.Stage, To = one.Stage, ActingAs = CaseRole.Liaison, Bucket = one.Bucket,
        AwaitingVerification = one.AwaitingVerification, Approvers = one.Approvers,
    };

    public static TaskPlan Task(string title, DateOnly? dueOn = null, ProposalKind? proposal = null) =>
        new(title, CaseRole.LeadUnit, LeadUnit, null, dueOn, proposal);
}
