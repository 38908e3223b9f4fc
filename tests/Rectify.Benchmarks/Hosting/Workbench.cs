using Npgsql;
using Rectify.Benchmarks.Bureaus;
using Rectify.Domain.Organizations;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Benchmarks.Hosting;

/// <summary>A bureau with many findings on a PostgreSQL that waits for the disk at each commit, as production does.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private const int MostTold = 2_000;

    private readonly PostgresCluster cluster;

    private Workbench(PostgresCluster cluster, Product product, Bureau bureau, string connection, int findings)
    {
        this.cluster = cluster;
        (Product, Bureau, Findings) = (product, bureau, findings);
        Address = DatabaseAddress.Parse($"postgresql:{connection}");
        Raw = NpgsqlDataSource.Create(connection);
    }

    public Product Product { get; }

    public Bureau Bureau { get; }

    public int Findings { get; }

    public DatabaseAddress Address { get; }

    /// <summary>The way past the product, for the references.</summary>
    public NpgsqlDataSource Raw { get; }

    /// <summary>Every finding with all that people would have left behind.</summary>
    public static Task<Workbench> Open(int findings) => Open(findings, copies: 1);

    /// <summary>Enough for tallies: beyond two thousand findings the others are copies, without history or evidence.</summary>
    public static Task<Workbench> OpenForTallies(int findings)
    {
        var copies = (findings + MostTold - 1) / MostTold;
        return Open(findings / copies, copies);
    }

    private static async Task<Workbench> Open(int findings, int copies)
    {
        var cluster = await PostgresCluster.StartAsync(durable: true);
        var connection = await cluster.CreateDatabaseAsync("rectify");
        var product = await Product.Open(DatabaseAddress.Parse($"postgresql:{connection}"));
        var bureau = await new BureauFounder(product.Dispatcher).Found();
        var supply = new FindingSupply(bureau, findings, product.Time.Today);
        await product.As<RectifyDbContext, bool>(Actor.System, async db =>
        {
            await new PostgresFiling(db).File(supply);
            if (copies > 1)
                await new Copies(db).Make(copies - 1);
            return true;
        });
        return new Workbench(cluster, product, bureau, connection, findings * copies);
    }

    /// <summary>Prepares what a reference needs.</summary>
    public async Task Prepare(params string[] statements)
    {
        foreach (var statement in statements)
        {
            await using var command = Raw.CreateCommand(statement);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Raw.DisposeAsync();
        await Product.DisposeAsync();
        await cluster.DisposeAsync();
    }
}
