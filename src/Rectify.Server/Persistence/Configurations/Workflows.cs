using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Persistence.Configurations;

internal sealed class StoredDefinitionConfiguration : IEntityTypeConfiguration<StoredDefinition>
{
    public void Configure(EntityTypeBuilder<StoredDefinition> definition)
    {
        definition.ToTable("Definitions");
        definition.HasKey(one => new { one.Key, one.Version });
        definition.Property(one => one.Key).HasMaxLength(50);
        definition.Property(one => one.Sha256).HasMaxLength(64);
        definition.Property(one => one.Note).HasMaxLength(500);
    }
}

internal sealed class DefinitionDraftConfiguration : IEntityTypeConfiguration<DefinitionDraft>
{
    public void Configure(EntityTypeBuilder<DefinitionDraft> draft)
    {
        draft.ToTable("DefinitionDrafts");
        draft.Property(one => one.Key).HasMaxLength(50);
    }
}

internal sealed class CaseMoveConfiguration : IEntityTypeConfiguration<CaseMove>
{
    public const int KeyLength = 50;

    public void Configure(EntityTypeBuilder<CaseMove> move)
    {
        move.ToTable("CaseMoves");
        move.Property(one => one.FromKey).HasMaxLength(KeyLength);
        move.Property(one => one.ToKey).HasMaxLength(KeyLength);
        move.Property(one => one.Reason).HasMaxLength(500);
        move.HasIndex(one => one.State);
    }
}

internal sealed class CaseMoveRowConfiguration : IEntityTypeConfiguration<CaseMoveRow>
{
    public void Configure(EntityTypeBuilder<CaseMoveRow> row)
    {
        row.ToTable("CaseMoveRows");
        row.HasKey(one => new { one.MoveId, one.CaseId });
        row.Property(one => one.CaseNumber).HasMaxLength(40);
        row.Property(one => one.FromStage).HasMaxLength(50);
        row.Property(one => one.ToStage).HasMaxLength(50);
        // Whoever comes second to a row finds its state changed and saves nothing.
        row.Property(one => one.State).IsConcurrencyToken();
        row.HasIndex(one => new { one.MoveId, one.State, one.CaseNumber });
        row.HasOne<CaseMove>().WithMany().HasForeignKey(one => one.MoveId);
    }
}

internal sealed class BatchRunConfiguration : IEntityTypeConfiguration<BatchRun>
{
    public void Configure(EntityTypeBuilder<BatchRun> batch)
    {
        batch.ToTable("Batches");
        batch.Property(one => one.Trigger).HasMaxLength(50);
        batch.HasIndex(one => one.State);
        batch.HasMany(one => one.Rows).WithOne().HasForeignKey(row => row.BatchId);
    }
}

internal sealed class BatchRowConfiguration : IEntityTypeConfiguration<BatchRow>
{
    public void Configure(EntityTypeBuilder<BatchRow> row)
    {
        row.ToTable("BatchRows");
        row.HasKey(one => new { one.BatchId, one.Ordinal });
        row.Property(one => one.CaseNumber).HasMaxLength(40);
        row.Property(one => one.Rule).HasMaxLength(100);
        row.Property(one => one.State).IsConcurrencyToken();
    }
}
