using Rectify.Server.Features.Cases.Reading;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Page;

/// <summary>
/// The actions on the case as a whole: the likeliest as the primary button, the next beside it, the rest in a menu. Those
/// on one measure, one proposal, one link or the evidence stand where these are listed.
/// </summary>
internal sealed class HeadActions
{
    private static readonly HashSet<string> Elsewhere =
        [Triggers.AddMeasure, Triggers.RemoveMeasure, Triggers.CompleteMeasure, Triggers.AddEvidence, Triggers.UnlinkFinding];

    // Seldom wanted, or wanted with a second thought.
    private static readonly HashSet<string> Seldom =
    [
        Triggers.Block, Triggers.Reopen, Triggers.ProposeExtension, Triggers.ProposeForecast,
        Triggers.Correct, Triggers.Split, Triggers.LinkFinding, Triggers.HandOver, Triggers.ProposeWithdrawal, Triggers.ProposeTransfer,
        Triggers.ProposeMerge,
    ];

    private const int MostButtons = 3;

    public HeadActions(CaseView one)
    {
        var all = one.Actions.Where(action => action.ProposalId is null && !Elsewhere.Contains(action.Trigger))
            .OrderByDescending(action => action.Primary).ToList();
        var near = all.Where(action => !Seldom.Contains(action.Trigger)).Take(MostButtons).ToList();
        Primary = near.FirstOrDefault(action => action.Primary);
        Secondary = [.. near.Where(action => action != Primary)];
        Menu = [.. all.Except(near)];
        Waiting = [.. all.Where(action => action.WaitsFor is not null)];
    }

    public ActionView? Primary { get; }

    public IReadOnlyList<ActionView> Secondary { get; }

    public IReadOnlyList<ActionView> Menu { get; }

    /// <summary>Those that something still holds back.</summary>
    public IReadOnlyList<ActionView> Waiting { get; }
}
