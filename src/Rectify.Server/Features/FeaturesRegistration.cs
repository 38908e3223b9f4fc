using Rectify.Server.Features.Calendar;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Linking;
using Rectify.Server.Features.Cases.Proposals;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Definitions;
using Rectify.Server.Features.Definitions.Moving;
using Rectify.Server.Features.Documents;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Features.Import;
using Rectify.Server.Features.Organization;
using Rectify.Server.Features.Publication;
using Rectify.Server.Features.Session;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Verification;
using Rectify.Server.Features.Work;

namespace Rectify.Server.Features;

internal static class FeaturesRegistration
{
    /// <summary>What several use cases share; the use cases themselves are found by their types.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddDefinitions()
        .AddScoped<WorkCalendars>()
        .AddScoped<CalendarWriter>()
        .AddScoped<CaseDesk>()
        .AddScoped<CaseViewBuilder>()
        .AddScoped<CaseRelations>()
        .AddScoped<CaseNotes>()
        .AddScoped<ProblemGroups>()
        .AddScoped<MergeTargets>()
        .AddScoped<ComingReminders>()
        .AddScoped<LedgerPrinter>()
        .AddScoped<AccountGate>()
        .AddScoped<ImportPlanner>()
        .AddScoped<ImportWriter>()
        .AddScoped<ImportMeter>()
        .AddScoped<SourceFinder>()
        .AddScoped<AccountRegistrar>()
        .AddScoped<WorkChanges>()
        .AddScoped<BatchRunner>()
        .AddScoped<CurrentActors>()
        .AddScoped<MoveJudge>()
        .AddScoped<MoveRows>()
        .AddScoped<MoveRunner>()
        .AddScoped<WorkDesk>()
        .AddScoped<EvidenceDoubts>()
        .AddScoped<PublicationQuery>()
        .AddScoped<SupervisionDesk>()
        .AddScoped<SupervisionViews>()
        .AddTallies()
        .AddDocumentRuns()
        .AddDocuments()
        .AddScoped<CaseCheck>()
        .AddScoped<SnapshotCheck>()
        .AddScoped<EvidenceCheck>()
        .AddScoped<OutcomeCheck>()
        .AddScoped<SupervisionCheck>()
        .AddScoped<PublicationCheck>()
        .AddScoped<RecordCheck>()
        .AddScoped<DocumentCheck>();
}
