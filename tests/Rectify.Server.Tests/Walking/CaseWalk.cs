using System.Text.Json;
using Rectify.Testing.Bureaus;
using Rectify.Workflows;

namespace Rectify.Server.Tests.Walking;

/// <summary>
/// One case on an endless way through every stage: from registration to 长期坚持 and round again with the next cycle,
/// with what is sent back on the way. At each turn it offers two steps, so that which of them is taken shows.
/// </summary>
internal sealed class CaseWalk(Bureau bureau, string number)
{
    private readonly List<Step> taken = [];
    private Standing standing = new();
    private int turn;

    public string Number => number;

    /// <summary>The version of the last answer.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Where it stands by the steps that were acknowledged.</summary>
    public Standing Standing => standing;

    /// <summary>The steps that were acknowledged, in order.</summary>
    public IReadOnlyList<Step> Taken => taken;

    private string Mark => $"{number}第{turn}次";

    /// <summary>What can be done now. Asks a server where the step needs an id that no receipt told.</summary>
    public async Task<Fork> NextAsync(Bureau people)
    {
        turn++;
        var measure = standing is { HasMeasure: true, Stage: "Planning" or "Implementing" }
            ? (await new CaseAtWork(people, number).MeasuresAsync())[^1]
            : Guid.Empty;
        return standing.Stage switch
        {
            "Registered" => new(Assign(Colleague.Liaison, "ByDeadline"), Assign(Colleague.Everything, "Continuing")),
            "Assigned" => new(new(Colleague.Office, Triggers.Accept), Because(Colleague.OfficeVerifier, Triggers.Decline)),
            "Planning" => Planning(measure),
            "PlanReview" => PlanReview(),
            "Implementing" => Implementing(measure),
            _ => Closing(),
        };
    }

    /// <summary>Takes note of a receipt.</summary>
    public void Take(Step step, JsonElement receipt)
    {
        taken.Add(step);
        standing = standing.After(step);
        Version++;
        (receipt.GetProperty("number").GetString(), receipt.GetProperty("version").GetInt32(), receipt.GetProperty("stage").GetString())
            .ShouldBe((number, Version, standing.Stage));
    }

    private Fork Planning(Guid measure) => standing switch
    {
        { IsBlocked: true } => Unblocking(),
        { HasMeasure: false } => new(Plan(Colleague.Office), Plan(Colleague.Finance)),
        _ => turn % 2 == 0
            ? new(new(Colleague.Office, Triggers.RemoveMeasure, new { measureId = measure }), Upload(Colleague.Finance, measure))
            : new(new(Colleague.Office, Triggers.SubmitPlan), Because(Colleague.OfficeVerifier, Triggers.Block)),
    };

    private Fork PlanReview() => standing.IsHalfApproved
        ? new(new(Colleague.Liaison, Triggers.ApprovePlan), Because(Colleague.Leader, Triggers.ReturnPlan))
        : new(new(Colleague.Leader, Triggers.ApprovePlan), Because(Colleague.Liaison, Triggers.ReturnPlan));

    private Fork Implementing(Guid measure) => standing switch
    {
        { IsBlocked: true } => Unblocking(),
        { HasEvidence: false } => new(Upload(Colleague.Office, measure), Progress(Colleague.Finance)),
        { IsMeasureDone: false } => new(Complete(Colleague.Office, measure), Complete(Colleague.OfficeVerifier, measure)),
        { IsFinanceDone: false } => new(
            new(Colleague.Finance, Triggers.FinishPart),
            turn % 2 == 0 ? new(Colleague.Finance, Triggers.FinishPart) : Because(Colleague.OfficeVerifier, Triggers.Block)),
        { IsOfficeDone: false } => new(new(Colleague.Office, Triggers.FinishPart), new(Colleague.OfficeVerifier, Triggers.FinishPart)),
        _ => new(new(Colleague.Office, Triggers.ApplyForClosure, new { statement = Mark }), Progress(Colleague.Finance)),
    };

    private Fork Closing() => standing.Stage switch
    {
        "LeaderReview" => new(new(Colleague.Leader, Triggers.ApproveClosure), Because(Colleague.Leader, Triggers.ReturnClosure)),
        "Verification" => new(Opine(Colleague.Verifier, Triggers.AcceptClosure), Because(Colleague.OfficeVerifier, Triggers.ReturnVerification)),
        "Closed" => new(Sustain(), Again(Colleague.Everything, Triggers.Reopen)),
        _ => new(Opine(Colleague.Liaison, Triggers.PassReview), Again(Colleague.Liaison, turn % 2 == 0 ? Triggers.FailReview : Triggers.Reopen)),
    };

    private Fork Unblocking() => new(new(Colleague.Office, Triggers.Unblock), new(Colleague.Liaison, Triggers.Unblock));

    private Step Because(Colleague who, string trigger) => new(who, trigger, new { reason = Mark });

    private Step Opine(Colleague who, string trigger) => new(who, trigger, new { opinion = Mark });

    private Step Progress(Colleague who) => new(who, Triggers.ReportProgress, new { progress = Mark });

    private Step Plan(Colleague who) => new(who, Triggers.AddMeasure, CaseSteps.Measure(Mark));

    private Step Complete(Colleague who, Guid measure) => new(who, Triggers.CompleteMeasure, new { measureId = measure, result = Mark });

    private Step Again(Colleague who, string trigger) => new(who, trigger, new { reason = Mark, newDeadline = CaseSteps.Deadline });

    private Step Upload(Colleague who, Guid measure) =>
        new(who, Triggers.AddEvidence, new Attachment(measure, Mark, string.Concat(Enumerable.Repeat($"{Mark}的材料。", 1000))));

    private Step Sustain() => new(
        Colleague.Liaison,
        Triggers.Sustain,
        new { ownerId = bureau.IdOf(Colleague.Office), nextReviewOn = CaseSteps.Deadline, intervalMonths = 6 });

    private Step Assign(Colleague who, string type) => new(who, Triggers.Assign, new
    {
        responsibleLeaderId = bureau.IdOf(Colleague.Leader),
        leadUnitId = bureau.OfficeId,
        assistingUnitIds = new[] { bureau.FinanceId },
        type,
        deadline = CaseSteps.Deadline,
        closingStandard = Mark,
    });
}
