using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Persistence.Configurations;

/// <summary>Identity's keys, cut to what fits into an index of SQL Server (900 bytes).</summary>
internal static class IdentityKeys
{
    public const int Length = 128;
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.HasOne<Rectify.Domain.Organizations.Person>().WithOne().HasForeignKey<Account>(one => one.Id)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("AccountLogins");
        login.Property(one => one.LoginProvider).HasMaxLength(IdentityKeys.Length);
        login.Property(one => one.ProviderKey).HasMaxLength(IdentityKeys.Length);
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("AccountTokens");
        token.Property(one => one.LoginProvider).HasMaxLength(IdentityKeys.Length);
        token.Property(one => one.Name).HasMaxLength(IdentityKeys.Length);
    }
}
