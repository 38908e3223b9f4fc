using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>What a snapshot says about itself.</summary>
internal sealed record SnapshotHead(
    SnapshotKind Kind, DateOnly AsOf, DateTimeOffset KnownAt, int RulesVersion, Guid? CorrectsId, string Slot)
{
    public string? Reason { get; init; }

    public Guid? TakenById { get; init; }

    public static SnapshotHead Of(TallySnapshot one) =>
        new(one.Kind, one.AsOf, one.KnownAt, one.RulesVersion, one.CorrectsId, one.Slot)
        {
            Reason = one.Reason, TakenById = one.TakenById,
        };
}
