using Npgsql;

namespace Rectify.Benchmarks.Ledgers;

/// <summary>A page of the ledger by hand: the same columns, found by the key of the row before.</summary>
internal sealed class LedgerReference(NpgsqlDataSource source, string status, int size)
{
    private const string Page = """
        SELECT one."Number", origin."Id", origin."Name", aspect."Title", point."Title", finding."Number", finding."Text", one."Type",
            leader."Name", unit."Name", one."Stage", one."Bucket", one."Deadline", one."Forecast", one."ClosedOn",
            one."Sustainment_NextReviewOn", one."Version"
        FROM "Cases" one
        JOIN "Findings" finding ON finding."Id" = one."FindingId"
        JOIN "Sources" origin ON origin."Id" = one."SourceId"
        JOIN "Aspects" aspect ON aspect."Id" = one."AspectId"
        LEFT JOIN "KeyPoints" point ON point."Id" = finding."KeyPointId"
        LEFT JOIN "People" leader ON leader."Id" = one."ResponsibleLeaderId"
        LEFT JOIN "Units" unit ON unit."Id" = one."LeadUnitId"
        WHERE one."Bucket" = $1 AND one."Number" > $2
        ORDER BY one."Number" LIMIT $3
        """;

    /// <summary>The numbers on the page after one; the rows are read to the end.</summary>
    public async Task<List<string>> After(string number)
    {
        await using var command = source.CreateCommand(Page);
        command.Parameters.Add(new() { Value = status });
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = size });
        await using var reader = await command.ExecuteReaderAsync();
        var (numbers, row) = (new List<string>(size), new object[reader.FieldCount]);
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
            numbers.Add((string)row[0]);
        }
        return numbers;
    }

    /// <summary>The last page that is full, up to one, and the number just before it.</summary>
    public async Task<(int Page, string After)> DeepPage(int upTo)
    {
        const string sql = """SELECT "Number" FROM "Cases" WHERE "Bucket" = $1 ORDER BY "Number" """;
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = status });
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<string>();
        while (numbers.Count < upTo * size && await reader.ReadAsync())
            numbers.Add(reader.GetString(0));
        var page = numbers.Count / size;
        return (page, numbers[(page - 1) * size - 1]);
    }
}
