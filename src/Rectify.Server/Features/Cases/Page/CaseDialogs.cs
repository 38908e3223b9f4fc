using Rectify.Server.Features.Cases.Assigning;
using Rectify.Server.Features.Cases.Implementing;
using Rectify.Server.Features.Cases.Linking;
using Rectify.Server.Features.Cases.Planning;
using Rectify.Server.Features.Cases.Proposals;
using Rectify.Server.Features.Cases.Splitting;
using Rectify.Server.Features.Cases.Steps;
using Rectify.Server.Features.Cases.Sustaining;
using Rectify.Server.Features.Evidence;
using Rectify.Server.Features.HandingOver;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Page;

/// <summary>Which dialog an action opens.</summary>
internal static class CaseDialogs
{
    public static Type For(string trigger) => trigger switch
    {
        Triggers.Assign => typeof(AssignDialog),
        Triggers.LinkFinding => typeof(LinkDialog),
        Triggers.Split => typeof(SplitDialog),
        Triggers.AddMeasure => typeof(MeasureDialog),
        Triggers.CompleteMeasure => typeof(CompleteMeasureDialog),
        Triggers.AddEvidence => typeof(EvidenceDialog),
        Triggers.ProposeExtension => typeof(ExtensionDialog),
        Triggers.ProposeForecast => typeof(ForecastDialog),
        Triggers.ProposeWithdrawal or Triggers.ProposeTransfer or Triggers.ProposeMerge => typeof(EndingDialog),
        Triggers.Sustain => typeof(SustainDialog),
        Triggers.FailReview or Triggers.Reopen => typeof(NewCycleDialog),
        Triggers.HandOver => typeof(HandOverDialog),
        Triggers.PassReview => typeof(PassReviewDialog),
        _ when !Triggers.Has(trigger) => typeof(StepDialog),
        _ => typeof(PlainDialog),
    };
}
