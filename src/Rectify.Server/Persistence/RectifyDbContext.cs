using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Reports;
using Rectify.Domain.Supervision;
using Rectify.Domain.Tallies;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Persistence;

/// <summary>Everything that is kept. The derived contexts say on which database; nothing else knows.</summary>
public abstract class RectifyDbContext(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<OrganizationUnit> Units => Set<OrganizationUnit>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<FindingSource> Sources => Set<FindingSource>();

    public DbSet<Aspect> Aspects => Set<Aspect>();

    public DbSet<KeyPoint> KeyPoints => Set<KeyPoint>();

    public DbSet<Finding> Findings => Set<Finding>();

    public DbSet<RectificationCase> Cases => Set<RectificationCase>();

    public DbSet<CaseUnit> CaseUnits => Set<CaseUnit>();

    public DbSet<CaseMeasure> CaseMeasures => Set<CaseMeasure>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<EvidenceItem> Evidence => Set<EvidenceItem>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<StatusInterval> Intervals => Set<StatusInterval>();

    public DbSet<MemberInterval> Members => Set<MemberInterval>();

    public DbSet<ProblemMembership> ProblemMemberships => Set<ProblemMembership>();

    public DbSet<FindingLink> FindingLinks => Set<FindingLink>();

    public DbSet<Outcome> Outcomes => Set<Outcome>();

    public DbSet<PublicationMark> PublicationMarks => Set<PublicationMark>();

    public DbSet<SupervisionOrder> SupervisionOrders => Set<SupervisionOrder>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<TimerFiring> TimerFirings => Set<TimerFiring>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<ReviewSample> ReviewSamples => Set<ReviewSample>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<StoredDefinition> Definitions => Set<StoredDefinition>();

    public DbSet<DefinitionDraft> DefinitionDrafts => Set<DefinitionDraft>();

    public DbSet<CaseMove> CaseMoves => Set<CaseMove>();

    public DbSet<CaseMoveRow> CaseMoveRows => Set<CaseMoveRow>();

    public DbSet<BatchRun> Batches => Set<BatchRun>();

    public DbSet<TallySnapshot> Snapshots => Set<TallySnapshot>();

    public DbSet<DocumentRun> Documents => Set<DocumentRun>();

    public DbSet<WordingDecision> WordingDecisions => Set<WordingDecision>();

    public DbSet<ImportBatch> Imports => Set<ImportBatch>();

    public DbSet<IdempotencyRecord> Idempotency => Set<IdempotencyRecord>();

    public DbSet<Installation> Installations => Set<Installation>();

    /// <summary>A word of the facts that a line of the history carries, as the database reads it; null where there is none.</summary>
    /// <param name="facts">The facts of the line.</param>
    /// <param name="name">The name of the fact.</param>
    public static string? Fact(string facts, string name) => throw new NotSupportedException($"Only the database reads {name}.");

    /// <summary>How the database reads a word of a JSON text.</summary>
    protected abstract SqlExpression ReadFact(SqlExpression facts, string name);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDbFunction(() => Fact("", "")).HasTranslation(given => ReadFact(given[0], (string)((SqlConstantExpression)given[1]).Value!));
        builder.ApplyConfigurationsFromAssembly(typeof(RectifyDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // Ids are given by the code. Were they generated, EF would take a new child for one that exists.
            if (entity.FindProperty("Id") is { } id && id.ClrType == typeof(Guid))
                id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            if (entity.ClrType.IsAssignableTo(typeof(Aggregate)))
                entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
    }
}
