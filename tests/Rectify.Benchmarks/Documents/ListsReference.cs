using System.IO.Compression;
using System.Security;
using Npgsql;

namespace Rectify.Benchmarks.Documents;

/// <summary>The texts of the same rows by one query each, zipped as bare XML without any layout.</summary>
internal sealed class ListsReference(NpgsqlDataSource source)
{
    private static readonly string[] Queries =
    [
        """SELECT aspect."Title", finding."Text", one."Number" FROM "Cases" one JOIN "Findings" finding ON finding."Id" = one."FindingId" JOIN "Aspects" aspect ON aspect."Id" = one."AspectId" ORDER BY one."Number" """,
        """SELECT link."CaseId"::text, measure."Text", measure."ExpectedResult" FROM "CaseMeasures" link JOIN "Measures" measure ON measure."Id" = link."MeasureId" ORDER BY 1""",
        """SELECT one."Number", leader."Name", unit."Name" FROM "Cases" one LEFT JOIN "People" leader ON leader."Id" = one."ResponsibleLeaderId" LEFT JOIN "Units" unit ON unit."Id" = one."LeadUnitId" ORDER BY one."Number" """,
    ];

    public async Task Write()
    {
        using var file = new MemoryStream();
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        await using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        foreach (var query in Queries)
            await Rows(query, part);
    }

    private async Task Rows(string query, StreamWriter part)
    {
        await using var command = source.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                await part.WriteAsync($"<w:p><w:r><w:t>{SecurityElement.Escape(reader[column] as string ?? "")}</w:t></w:r></w:p>");
        }
    }
}
