using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;

namespace Rectify.Server.Features.Work;

/// <summary>There is no such open item for the sender.</summary>
public sealed record WorkNotFound : Refusal
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "该待办已办结，或不由您办理。请刷新待办列表。";

    public override string English => "This item is done, or does not wait for you. Reload the list.";
}

/// <summary>The item is one person's from the start.</summary>
public sealed record WorkIsPersonal : Refusal
{
    public override string Chinese => "该待办已指定由您本人办理，不需要领办。请直接办理。";

    public override string English => "This item is yours in person and need not be claimed. Act on it.";
}

/// <summary>Somebody is on the item already.</summary>
public sealed record WorkAlreadyClaimed(WorkClaim Claim) : Refusal, ICarriesState
{
    public object State => Claim;

    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => $"该待办已由{Claim.ClaimedBy}领办。需要改由您办理的，请先退回待领。";

    public override string English => $"{Claim.ClaimedBy} has claimed this item. Release it first if you are to do it.";
}

/// <summary>Nobody is on the item.</summary>
public sealed record WorkNotClaimed : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "该待办目前无人领办，或刚刚换了领办人。请刷新待办列表。";

    public override string English => "Nobody has claimed this item, or somebody else has just now. Reload the list.";
}
