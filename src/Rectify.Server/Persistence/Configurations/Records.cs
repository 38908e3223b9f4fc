using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.ToTable("History");
        entry.HasIndex(one => new { one.CaseId, one.Sequence }).IsUnique();
        entry.Property(one => one.Trigger).HasMaxLength(50);
        entry.Property(one => one.FromStage).HasMaxLength(50);
        entry.Property(one => one.ToStage).HasMaxLength(50);
        entry.Property(one => one.ActorName).HasMaxLength(50);
        entry.Property(one => one.ActingAs).HasMaxLength(30);
        entry.Property(one => one.DefinitionKey).HasMaxLength(50);
        entry.Property(one => one.PreviousHash).HasMaxLength(64);
        entry.Property(one => one.Hash).HasMaxLength(64);
    }
}

internal sealed class StatusIntervalConfiguration : IEntityTypeConfiguration<StatusInterval>
{
    public void Configure(EntityTypeBuilder<StatusInterval> interval)
    {
        interval.ToTable("Intervals");
        interval.ComplexProperty(one => one.Facts, facts =>
        {
            facts.Property(one => one.Stage).HasMaxLength(50).HasColumnName("Stage");
            facts.Property(one => one.Bucket).HasColumnName("Bucket");
            facts.Property(one => one.AwaitingVerification).HasColumnName("AwaitingVerification");
            facts.Property(one => one.Sustained).HasColumnName("Sustained");
            facts.Property(one => one.Type).HasColumnName("Type");
            facts.Property(one => one.LeadUnitId).HasColumnName("LeadUnitId");
            facts.Property(one => one.LeaderId).HasColumnName("LeaderId");
            facts.Property(one => one.Deadline).HasColumnName("Deadline");
            facts.Property(one => one.Forecast).HasColumnName("Forecast");
            facts.Property(one => one.NextReviewOn).HasColumnName("NextReviewOn");
            facts.Property(one => one.Blocked).HasColumnName("Blocked");
            facts.Property(one => one.Remark).HasColumnName("Remark");
            facts.Property(one => one.Cycle).HasColumnName("Cycle");
        });
        interval.HasIndex(one => new { one.CaseId, one.RecordedTo, one.EffectiveTo });
        // One source is counted from its own rows, however many others there are.
        interval.HasIndex(one => new { one.SourceId, one.RecordedTo, one.EffectiveTo });
        interval.Ignore(one => one.Heading);
        // The indexes that cover the facts are TallyIndexes: an index of the model cannot reach into them.
    }
}

internal sealed class MemberIntervalConfiguration : IEntityTypeConfiguration<MemberInterval>
{
    public void Configure(EntityTypeBuilder<MemberInterval> member)
    {
        member.ToTable("Members");
        member.Ignore(one => one.IsOpen);
        member.HasIndex(one => new { one.CaseId, one.Kind, one.RecordedTo });
        member.HasIndex(one => new { one.Kind, one.MemberId, one.RecordedTo });
    }
}

internal sealed class ProblemMembershipConfiguration : IEntityTypeConfiguration<ProblemMembership>
{
    public void Configure(EntityTypeBuilder<ProblemMembership> membership)
    {
        membership.ToTable("ProblemMemberships");
        membership.HasIndex(one => new { one.FindingId, one.RecordedTo });
        membership.HasOne<Finding>().WithMany().HasForeignKey(one => one.FindingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public const int KeyLength = 100;

    public void Configure(EntityTypeBuilder<IdempotencyRecord> record)
    {
        record.ToTable("Idempotency");
        record.HasKey(one => new { one.ActorId, one.Key });
        record.Property(one => one.Key).HasMaxLength(KeyLength);
        record.Property(one => one.Fingerprint).HasMaxLength(64);
        record.HasIndex(one => one.RecordedAt);
    }
}

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.ToTable("Imports");
        batch.Property(one => one.Sha256).HasMaxLength(64);
        batch.Property(one => one.FileName).HasMaxLength(255);
        batch.HasIndex(one => one.Sha256).IsUnique();
    }
}

internal sealed class InstallationConfiguration : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> installation)
    {
        installation.ToTable("Installation");
        installation.Property(one => one.Id).ValueGeneratedNever();
    }
}
