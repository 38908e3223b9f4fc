using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class DocumentRunConfiguration : IEntityTypeConfiguration<DocumentRun>
{
    public const int KindLength = 50;

    public void Configure(EntityTypeBuilder<DocumentRun> run)
    {
        run.ToTable("Documents");
        run.Property(one => one.Kind).HasMaxLength(KindLength);
        run.Property(one => one.FileName).HasMaxLength(255);
        run.Property(one => one.Sha256).HasMaxLength(64);
        run.HasIndex(one => one.State);
        run.HasIndex(one => one.ActorId);
        run.HasOne<TallySnapshot>().WithMany().HasForeignKey(one => one.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}
