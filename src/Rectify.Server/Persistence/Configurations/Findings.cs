using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Findings;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class FindingSourceConfiguration : IEntityTypeConfiguration<FindingSource>
{
    public void Configure(EntityTypeBuilder<FindingSource> source)
    {
        source.ToTable("Sources");
        source.Property(one => one.Code).HasMaxLength(20);
        source.HasIndex(one => one.Code).IsUnique();
        source.Property(one => one.Name).HasMaxLength(200);
        source.Property(one => one.Round).HasMaxLength(50);
        source.Property(one => one.IssuedBy).HasMaxLength(100);
        source.Property(one => one.DocumentNumber).HasMaxLength(50);
        source.HasMany(one => one.Aspects).WithOne().HasForeignKey(aspect => aspect.SourceId);
    }
}

internal sealed class AspectConfiguration : IEntityTypeConfiguration<Aspect>
{
    public void Configure(EntityTypeBuilder<Aspect> aspect)
    {
        aspect.ToTable("Aspects");
        aspect.Property(one => one.Number).HasMaxLength(20);
        aspect.Property(one => one.Title).HasMaxLength(500);
        aspect.HasMany(one => one.KeyPoints).WithOne().HasForeignKey(point => point.AspectId);
    }
}

internal sealed class KeyPointConfiguration : IEntityTypeConfiguration<KeyPoint>
{
    public void Configure(EntityTypeBuilder<KeyPoint> point)
    {
        point.ToTable("KeyPoints");
        point.Property(one => one.Title).HasMaxLength(500);
    }
}

internal sealed class FindingConfiguration : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.ToTable("Findings");
        finding.Property(one => one.Number).HasMaxLength(Finding.LongestNumber);
        finding.HasIndex(one => new { one.SourceId, one.Ordinal }).IsUnique();
        finding.HasOne<FindingSource>().WithMany().HasForeignKey(one => one.SourceId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Aspect>().WithMany().HasForeignKey(one => one.AspectId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<KeyPoint>().WithMany().HasForeignKey(one => one.KeyPointId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Finding>().WithMany().HasForeignKey(one => one.SplitFromId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FindingLinkConfiguration : IEntityTypeConfiguration<FindingLink>
{
    public void Configure(EntityTypeBuilder<FindingLink> link)
    {
        link.ToTable("FindingLinks");
        link.Property(one => one.Note).HasMaxLength(500);
        link.HasIndex(one => new { one.FindingId, one.OtherId, one.Kind }).IsUnique();
        link.HasOne<Finding>().WithMany().HasForeignKey(one => one.FindingId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<Finding>().WithMany().HasForeignKey(one => one.OtherId).OnDelete(DeleteBehavior.Restrict);
    }
}
