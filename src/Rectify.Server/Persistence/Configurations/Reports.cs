using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Domain.Reports;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class WordingDecisionConfiguration : IEntityTypeConfiguration<WordingDecision>
{
    public void Configure(EntityTypeBuilder<WordingDecision> decision)
    {
        decision.ToTable("WordingDecisions");
        decision.Property(one => one.Reason).HasMaxLength(500);
        decision.Property(one => one.DecidedByName).HasMaxLength(50);
        decision.HasIndex(one => one.Sequence).IsUnique();
    }
}
