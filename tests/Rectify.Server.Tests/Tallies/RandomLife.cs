using CsCheck;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>A case's life by chance: what happens, after how many days, recorded how much later.</summary>
internal sealed record RandomLife(bool Audit, int Aspect, RandomStep[] Steps)
{
    public static Gen<RandomLife> Gen { get; } =
        from audit in CsCheck.Gen.Bool
        from aspect in CsCheck.Gen.Int[0, 1]
        from steps in RandomStep.Gen.Array[0, 10]
        select new RandomLife(audit, aspect, steps);

    /// <summary>Lives it; recording never goes back, and a late entry may be recorded weeks after its day.</summary>
    public void Live(RectificationCase one, Bureau bureau)
    {
        var (day, recorded) = (one.LastEffectiveOn, one.LastEffectiveOn);
        foreach (var step in Steps)
        {
            day = day.AddDays(step.Days);
            recorded = new[] { recorded, day.AddDays(step.Delay) }.Max();
            step.Happen(one, bureau, On(day, recorded));
        }
    }
}

/// <summary>A part of one of the first cases, split off by chance and living on its own.</summary>
internal sealed record RandomPart(int Of, int After, RandomLife Life)
{
    /// <summary>Few cases, so that many have several parts.</summary>
    public static Gen<RandomPart> Gen { get; } =
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 199], CsCheck.Gen.Int[0, 60], RandomLife.Gen, (of, after, life) => new RandomPart(of, after, life));
}

internal sealed record RandomStep(int What, int Days, int Delay, int Ahead, bool Other)
{
    public static Gen<RandomStep> Gen { get; } =
        from what in CsCheck.Gen.Int[0, 14]
        from days in CsCheck.Gen.Int[0, 60]
        from delay in CsCheck.Gen.Frequency((3, CsCheck.Gen.Const(0)), (1, CsCheck.Gen.Int[1, 40]))
        from ahead in CsCheck.Gen.Int[0, 500]
        from other in CsCheck.Gen.Bool
        select new RandomStep(what, days, delay, ahead, other);

    public void Happen(RectificationCase one, Bureau bureau, Act act)
    {
        var (on, ahead, leads) = (act.EffectiveOn, act.EffectiveOn.AddDays(Ahead), one.LeadUnitId is not null);
        if (one.Bucket == StatusBucket.Ended)
            return;
        if (one.Bucket == StatusBucket.Completed)
            _ = Other ? one.Reopened(act) : one.Sustained(ahead, act);
        else if ((What <= 2 && one.Bucket == StatusBucket.NotStarted) || What == 14)
            one.Assigned(bureau, ahead, act, (RectificationType)(Ahead % 3), Other ? bureau.Finance : bureau.Office, Assisting(bureau));
        else
            Work(one, act, on, ahead, leads);
    }

    /// <summary>Of both others, one, or none.</summary>
    private OrganizationUnit[] Assisting(Bureau bureau) =>
        [.. new[] { bureau.Root, Other ? bureau.Office : bureau.Finance }.Take(Ahead % 4 - 1)];

    private void Work(RectificationCase one, Act act, DateOnly on, DateOnly ahead, bool leads) => _ = What switch
    {
        0 or 1 => one.Planning(act),
        2 => one.Verifying(act),
        3 or 4 => one.Closed(act),
        5 => one.Proposed(ProposalKind.Forecast, ahead, act, approved: Other),
        6 => one.Proposed(ProposalKind.Extension, one.Deadline?.AddDays(1 + Ahead) ?? ahead, act, approved: Other),
        7 => one.Blocked(Other ? "受阻" : null, act),
        8 or 10 when leads => one.Planned(act, new Measure("措施", one.LeadUnitId!.Value, on.AddDays(-Ahead % 20))),
        9 when Other => one.Ended(new[] { "Withdrawn", "Transferred", "Merged" }[Ahead % 3], act),
        11 or 12 => one.Reported(Other ? (ProgressRemark)(What - 11) : null, act),
        13 when one.CurrentMeasures.Any() => one.Unplanned(one.CurrentMeasures.First().Measure, act),
        _ => one.Blocked(one.BlockedBecause, act),
    };
}
