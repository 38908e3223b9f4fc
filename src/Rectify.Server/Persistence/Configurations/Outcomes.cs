using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class OutcomeConfiguration : IEntityTypeConfiguration<Outcome>
{
    public void Configure(EntityTypeBuilder<Outcome> outcome)
    {
        outcome.ToTable("Outcomes");
        outcome.Property(one => one.Amount).HasPrecision(18, 2);
        outcome.Property(one => one.Title).HasMaxLength(200);
        outcome.Property(one => one.DocumentNumber).HasMaxLength(100);
        outcome.Property(one => one.RecordedBy).HasMaxLength(50);
        outcome.Property(one => one.VoidedBy).HasMaxLength(50);
        outcome.Property(one => one.VoidedBecause).HasMaxLength(500);
        outcome.HasIndex(one => new { one.CaseId, one.TookEffectOn });
        outcome.HasOne<RectificationCase>().WithMany().HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Restrict);
        outcome.HasOne<EvidenceItem>().WithMany().HasForeignKey(one => one.EvidenceId).OnDelete(DeleteBehavior.Restrict);
        outcome.HasOne<Outcome>().WithMany().HasForeignKey(one => one.ReplacedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublicationMarkConfiguration : IEntityTypeConfiguration<PublicationMark>
{
    public void Configure(EntityTypeBuilder<PublicationMark> mark)
    {
        mark.ToTable("PublicationMarks");
        mark.Property(one => one.Reason).HasMaxLength(500);
        mark.Property(one => one.SetBy).HasMaxLength(50);
        mark.Property(one => one.ClearedBy).HasMaxLength(50);
        mark.Property(one => one.ClearedBecause).HasMaxLength(500);
        mark.HasIndex(one => new { one.FindingId, one.Kind, one.Ordinal }).IsUnique();
        mark.HasOne<Finding>().WithMany().HasForeignKey(one => one.FindingId).OnDelete(DeleteBehavior.Restrict);
    }
}
