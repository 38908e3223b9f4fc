using System.IO.Compression;
using System.Security;
using Npgsql;

namespace Rectify.Benchmarks.Documents;

/// <summary>How many findings of each source and aspect are in a status, by one query, zipped as bare XML without any layout.</summary>
internal sealed class HalfYearReference(NpgsqlDataSource source)
{
    private const string Query = """
        SELECT origin."Name", aspect."Title", one."Bucket", count(*) FROM "Cases" one
        JOIN "Sources" origin ON origin."Id" = one."SourceId" JOIN "Aspects" aspect ON aspect."Id" = one."AspectId"
        WHERE $1::uuid IS NULL OR one."SourceId" = $1::uuid
        GROUP BY origin."Name", aspect."Title", one."Bucket" ORDER BY 1, 2, 3
        """;

    public async Task Write(Guid? only = null)
    {
        using var file = new MemoryStream();
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        await using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        await using var command = source.CreateCommand(Query);
        command.Parameters.Add(new NpgsqlParameter { Value = only as object ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            await part.WriteAsync(
                $"<w:p><w:r><w:t>{SecurityElement.Escape(reader.GetString(0) + reader.GetString(1) + reader.GetString(2))}{reader.GetInt64(3)}</w:t></w:r></w:p>");
    }
}
