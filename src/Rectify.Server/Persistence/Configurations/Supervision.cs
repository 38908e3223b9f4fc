using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class SupervisionOrderConfiguration : IEntityTypeConfiguration<SupervisionOrder>
{
    public void Configure(EntityTypeBuilder<SupervisionOrder> order)
    {
        order.ToTable("SupervisionOrders");
        order.Ignore(one => one.Number);
        order.Ignore(one => one.LastReply);
        order.Property(one => one.IssuedBy).HasMaxLength(50);
        order.Property(one => one.WithdrawnBy).HasMaxLength(50);
        // Two orders that are issued at once take the same number; the second is refused and issued again.
        order.HasIndex(one => new { one.Year, one.Ordinal }).IsUnique();
        order.HasIndex(one => new { one.UnitId, one.ReplyDueOn });
        order.HasOne<RectificationCase>().WithMany().HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<OrganizationUnit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(one => one.Replies).WithOne().HasForeignKey(reply => reply.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupervisionReplyConfiguration : IEntityTypeConfiguration<SupervisionReply>
{
    public void Configure(EntityTypeBuilder<SupervisionReply> reply)
    {
        reply.ToTable("SupervisionReplies");
        reply.HasKey(one => new { one.OrderId, one.Ordinal });
        reply.Property(one => one.RepliedBy).HasMaxLength(50);
        reply.Property(one => one.DecidedBy).HasMaxLength(50);
        reply.HasOne<EvidenceItem>().WithMany().HasForeignKey(one => one.EvidenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
