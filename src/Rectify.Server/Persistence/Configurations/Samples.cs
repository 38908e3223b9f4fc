using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class ReviewSampleConfiguration : IEntityTypeConfiguration<ReviewSample>
{
    public void Configure(EntityTypeBuilder<ReviewSample> sample)
    {
        sample.ToTable("ReviewSamples");
        sample.HasOne<FindingSource>().WithMany().HasForeignKey(one => one.SourceId).OnDelete(DeleteBehavior.Restrict);
        sample.HasMany(one => one.Cases).WithOne().HasForeignKey(one => one.SampleId);
    }
}

internal sealed class SampledCaseConfiguration : IEntityTypeConfiguration<SampledCase>
{
    public void Configure(EntityTypeBuilder<SampledCase> one)
    {
        one.ToTable("SampledCases");
        one.HasKey(item => new { item.SampleId, item.CaseId });
        one.HasOne<RectificationCase>().WithMany().HasForeignKey(item => item.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("Delegations");
        delegation.Property(one => one.Reason).HasMaxLength(500);
        delegation.HasIndex(one => new { one.ToId, one.LastDay });
        delegation.HasOne<Person>().WithMany().HasForeignKey(one => one.FromId).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Person>().WithMany().HasForeignKey(one => one.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}
