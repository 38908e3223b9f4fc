using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> day)
    {
        day.ToTable("CalendarDays");
        day.HasKey(one => one.Day);
        day.Property(one => one.Day).ValueGeneratedNever();
        day.Property(one => one.Name).HasMaxLength(50);
    }
}

internal sealed class TimerFiringConfiguration : IEntityTypeConfiguration<TimerFiring>
{
    public void Configure(EntityTypeBuilder<TimerFiring> firing)
    {
        firing.ToTable("TimerFirings");
        firing.HasKey(one => new { one.CaseId, one.Timer, one.AnchorOn, one.Cycle });
        firing.Property(one => one.Timer).HasMaxLength(50);
        firing.HasOne<RectificationCase>().WithMany().HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices");
        notice.Property(one => one.Timer).HasMaxLength(50);
        notice.Property(one => one.Text).HasMaxLength(200);
        notice.HasIndex(one => new { one.ReadAt, one.Role, one.UnitId });
        notice.HasIndex(one => new { one.PersonId, one.ReadAt });
        notice.HasOne<RectificationCase>().WithMany().HasForeignKey(one => one.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
