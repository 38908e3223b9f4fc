using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Findings;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class TallySnapshotConfiguration : IEntityTypeConfiguration<TallySnapshot>
{
    public const int ReasonLength = 500;

    /// <summary>What was sealed before seals had versions.</summary>
    private const int FirstSeal = 1;

    public void Configure(EntityTypeBuilder<TallySnapshot> snapshot)
    {
        snapshot.ToTable("Snapshots");
        snapshot.Property(one => one.Hash).HasMaxLength(64);
        snapshot.Property(one => one.RowsHash).HasMaxLength(64).HasDefaultValue("");
        snapshot.Property(one => one.SealVersion).HasDefaultValue(FirstSeal);
        snapshot.Property(one => one.Reason).HasMaxLength(ReasonLength);
        snapshot.Property(one => one.Slot).HasMaxLength(60);
        snapshot.HasIndex(one => one.Slot).IsUnique();
        snapshot.HasIndex(one => one.AsOf);
        snapshot.HasMany(one => one.Rows).WithOne().HasForeignKey(row => row.SnapshotId);
        snapshot.HasMany(one => one.Figures).WithOne().HasForeignKey(figure => figure.SnapshotId);
        snapshot.HasMany(one => one.Outcomes).WithOne().HasForeignKey(outcome => outcome.SnapshotId);
    }
}

internal sealed class TallySnapshotRowConfiguration : IEntityTypeConfiguration<TallySnapshotRow>
{
    public void Configure(EntityTypeBuilder<TallySnapshotRow> row)
    {
        row.ToTable("SnapshotRows");
        row.HasKey(one => new { one.SnapshotId, one.CaseId });
        row.Property(one => one.CaseNumber).HasMaxLength(40);
        row.Property(one => one.FindingNumber).HasMaxLength(Finding.LongestNumber);
        row.Property(one => one.DefinitionKey).HasMaxLength(50);
        row.Property(one => one.Stage).HasMaxLength(50);
    }
}

internal sealed class TallySnapshotFigureConfiguration : IEntityTypeConfiguration<TallySnapshotFigure>
{
    public void Configure(EntityTypeBuilder<TallySnapshotFigure> figure)
    {
        figure.ToTable("SnapshotFigures");
        figure.HasKey(one => new { one.SnapshotId, one.SourceId });
    }
}

internal sealed class TallySnapshotOutcomeConfiguration : IEntityTypeConfiguration<TallySnapshotOutcome>
{
    public void Configure(EntityTypeBuilder<TallySnapshotOutcome> outcome)
    {
        outcome.ToTable("SnapshotOutcomes");
        outcome.HasKey(one => new { one.SnapshotId, one.OutcomeId });
        outcome.Property(one => one.CaseNumber).HasMaxLength(40);
        outcome.Property(one => one.Amount).HasPrecision(18, 2);
    }
}
