using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class OrganizationUnitConfiguration : IEntityTypeConfiguration<OrganizationUnit>
{
    public void Configure(EntityTypeBuilder<OrganizationUnit> unit)
    {
        unit.ToTable("Units");
        unit.Property(one => one.Name).HasMaxLength(100);
        unit.HasIndex(one => one.Name).IsUnique();
        unit.HasOne<OrganizationUnit>().WithMany().HasForeignKey(one => one.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(one => one.Name).HasMaxLength(50);
        person.Property(one => one.Post).HasMaxLength(50);
        person.HasIndex(one => one.Name);
        person.HasOne<OrganizationUnit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
