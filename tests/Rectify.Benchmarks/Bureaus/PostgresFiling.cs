using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Benchmarks.Bureaus;

/// <summary>Files findings and their cases in PostgreSQL by COPY, a hundred sources at a time.</summary>
internal sealed class PostgresFiling(RectifyDbContext db)
{
    private const int SourcesAtOnce = 100;

    private readonly TableCopy<FindingSource> sources = new(db);
    private readonly TableCopy<Aspect> aspects = new(db);
    private readonly TableCopy<Finding> findings = new(db);
    private readonly TableCopy<RectificationCase> cases = new(db);
    private readonly TableCopy<CaseUnit> units = new(db);
    private readonly TableCopy<Measure> measures = new(db);
    private readonly TableCopy<CaseMeasure> links = new(db);
    private readonly TableCopy<EvidenceItem> evidence = new(db);
    private readonly TableCopy<WorkItem> work = new(db);
    private readonly TableCopy<HistoryEntry> history = new(db);
    private readonly TableCopy<StatusInterval> intervals = new(db);
    private readonly TableCopy<MemberInterval> members = new(db);

    public async Task File(FindingSupply supply)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var batches in supply.Sources().Chunk(SourcesAtOnce))
            await File(connection, batches);
        foreach (var statement in (string[])["VACUUM ANALYZE", "CHECKPOINT"])
            await Run(connection, statement);
        await connection.CloseAsync();
    }

    private static async Task Run(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private async Task File(NpgsqlConnection connection, SourceBatch[] batches)
    {
        var filed = batches.SelectMany(batch => batch.Findings).ToList();
        var opened = filed.ConvertAll(one => one.Case);
        await sources.Write(connection, batches.Select(batch => batch.Source));
        await aspects.Write(connection, batches.SelectMany(batch => batch.Source.Aspects));
        await findings.Write(connection, filed.Select(one => one.Finding));
        await cases.Write(connection, opened);
        await units.Write(connection, opened.SelectMany(one => one.Units));
        await measures.Write(connection, opened.SelectMany(one => one.Measures).Select(link => link.Measure));
        await links.Write(connection, opened.SelectMany(one => one.Measures));
        await evidence.Write(connection, opened.SelectMany(one => one.Evidence));
        await work.Write(connection, opened.SelectMany(one => one.WorkItems));
        await history.Write(connection, opened.SelectMany(one => one.History));
        await intervals.Write(connection, opened.SelectMany(one => one.Intervals));
        await members.Write(connection, opened.SelectMany(one => one.Members));
    }
}
