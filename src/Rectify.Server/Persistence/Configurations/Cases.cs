using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class RectificationCaseConfiguration : IEntityTypeConfiguration<RectificationCase>
{
    public void Configure(EntityTypeBuilder<RectificationCase> one)
    {
        one.ToTable("Cases");
        Columns(one);
        Indexes(one);
        References(one);
        Children(one);
    }

    private static void Columns(EntityTypeBuilder<RectificationCase> one)
    {
        one.Property(item => item.Number).HasMaxLength(40);
        one.Property(item => item.Stage).HasMaxLength(50);
        one.Property(item => item.DefinitionKey).HasMaxLength(50);
        one.Property(item => item.HistoryHead).HasMaxLength(64);
        one.Ignore(item => item.Facts);
        one.Ignore(item => item.Heading);
        one.Ignore(item => item.IsOpen);
        one.Ignore(item => item.OpenChildren);
        one.Ignore(item => item.HasNoWork);
        one.Ignore(item => item.CurrentMeasures);
        one.Ignore(item => item.PendingProposals);
        one.ComplexProperty(item => item.Sustainment);
    }

    private static void Indexes(EntityTypeBuilder<RectificationCase> one)
    {
        one.HasIndex(item => item.Number).IsUnique();
        one.HasIndex(item => item.FindingId).IsUnique();
        one.HasIndex(item => new { item.SourceId, item.Bucket });
        one.HasIndex(item => new { item.LeadUnitId, item.Number });
        one.HasIndex(item => new { item.DefinitionKey, item.DefinitionVersion, item.Number });
        one.HasIndex(item => new { item.Bucket, item.Deadline });
    }

    private static void References(EntityTypeBuilder<RectificationCase> one)
    {
        one.HasOne<Finding>().WithMany().HasForeignKey(item => item.FindingId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne<RectificationCase>().WithMany().HasForeignKey(item => item.ParentId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne<FindingSource>().WithMany().HasForeignKey(item => item.SourceId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne<Aspect>().WithMany().HasForeignKey(item => item.AspectId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne<OrganizationUnit>().WithMany().HasForeignKey(item => item.LeadUnitId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne<Person>().WithMany().HasForeignKey(item => item.ResponsibleLeaderId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne<Person>().WithMany().HasForeignKey(item => item.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Children(EntityTypeBuilder<RectificationCase> one)
    {
        one.HasMany(item => item.Units).WithOne().HasForeignKey(part => part.CaseId);
        one.HasMany(item => item.Measures).WithOne().HasForeignKey(link => link.CaseId);
        one.HasMany(item => item.Evidence).WithOne().HasForeignKey(item => item.CaseId).OnDelete(DeleteBehavior.Restrict);
        one.HasMany(item => item.Proposals).WithOne().HasForeignKey(item => item.CaseId).OnDelete(DeleteBehavior.Restrict);
        one.HasMany(item => item.WorkItems).WithOne().HasForeignKey(item => item.CaseId).OnDelete(DeleteBehavior.Restrict);
        one.HasMany(item => item.History).WithOne().HasForeignKey(item => item.CaseId).OnDelete(DeleteBehavior.Restrict);
        one.HasMany(item => item.Intervals).WithOne(row => row.Case).HasForeignKey(item => item.CaseId).OnDelete(DeleteBehavior.Restrict);
        one.HasMany(item => item.Members).WithOne().HasForeignKey(item => item.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseUnitConfiguration : IEntityTypeConfiguration<CaseUnit>
{
    public void Configure(EntityTypeBuilder<CaseUnit> part)
    {
        part.ToTable("CaseUnits");
        part.HasKey(one => new { one.CaseId, one.UnitId });
        part.HasIndex(one => one.UnitId);
        part.HasOne<OrganizationUnit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseMeasureConfiguration : IEntityTypeConfiguration<CaseMeasure>
{
    public void Configure(EntityTypeBuilder<CaseMeasure> link)
    {
        link.ToTable("CaseMeasures");
        link.HasKey(one => new { one.CaseId, one.MeasureId, one.Cycle });
        link.HasOne(one => one.Measure).WithMany().HasForeignKey(one => one.MeasureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeasureConfiguration : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.ToTable("Measures");
        measure.Property(one => one.Owner).HasMaxLength(100);
        measure.HasOne<OrganizationUnit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceItemConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> item)
    {
        item.ToTable("Evidence");
        item.Property(one => one.Title).HasMaxLength(255);
        item.Property(one => one.Sha256).HasMaxLength(64);
        item.Property(one => one.ContentType).HasMaxLength(100);
        item.Property(one => one.ReferenceNumber).HasMaxLength(100);
        item.Property(one => one.UploadedBy).HasMaxLength(50);
        item.HasIndex(one => one.VerifiedAt);
        item.HasOne<EvidenceItem>().WithMany().HasForeignKey(one => one.RevisesId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Measure>().WithMany().HasForeignKey(one => one.MeasureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("Proposals");
        proposal.Property(one => one.Target).HasMaxLength(200);
        proposal.HasIndex(one => new { one.CaseId, one.State });
    }
}

internal sealed class WorkItemConfiguration : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> item)
    {
        item.ToTable("WorkItems");
        item.Property(one => one.Stage).HasMaxLength(50);
        item.Property(one => one.Title).HasMaxLength(100);
        item.HasIndex(one => new { one.CaseId, one.ClosedOn });
        item.HasIndex(one => new { one.ClosedOn, one.Role, one.UnitId });
        item.HasIndex(one => new { one.PersonId, one.ClosedOn });
    }
}
