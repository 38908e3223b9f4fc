using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rectify.Benchmarks.Bureaus;
using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Measuring;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Planning;
using Rectify.Server.Persistence;
using Rectify.Testing;

namespace Rectify.Benchmarks.Transitions;

/// <summary>A transition in this process with one writer on SQLite that waits for the disk at each commit.</summary>
internal static class TransitionOnSqlite
{
    private const int SynchronousFull = 2;

    public static async Task<Figure> Measure(int findings, Contest contest)
    {
        using var folder = new TemporaryFolder();
        var address = DatabaseAddress.InFolder(folder.PathOf());
        await using var product = await Product.Open(address);
        var bureau = await new BureauFounder(product.Dispatcher).Found();
        await Fill(product, new FindingSupply(bureau, findings, product.Time.Today));
        var twin = await CopyOf(address, folder.PathOf("reference.db"));
        var member = bureau.Members[0];
        await using var raw = await RawTransition.Open(twin, member.Person.Actor.Id);
        return await contest.Run(
            "transition in process, SQLite", findings,
            Cycle(await ReviewedCase.Of(member, product), one => Act(one, member, bureau, product)),
            Cycle(await ReviewedCase.Of(member, product), raw.Act));
    }

    private static Runner Cycle(List<ReviewedCase> cases, Func<ReviewedCase, Task<int>> act)
    {
        var next = 0;
        return InProcess.OneByOne(async () =>
        {
            var one = cases[next++ % cases.Count];
            one.Became(await act(one));
        });
    }

    private static async Task<int> Act(ReviewedCase one, Member member, Bureau bureau, Product product)
    {
        CaseCommand command = one.IsSubmitted
            ? new ReturnPlan { Number = one.Number, Version = one.Version, Reason = ReviewedCase.Reason }
            : new SubmitPlan { Number = one.Number, Version = one.Version };
        var actor = one.IsSubmitted ? bureau.Liaison.Actor : member.Person.Actor;
        return (await product.Dispatcher.Send(command, actor, Guid.NewGuid().ToString())).Version;
    }

    private static async Task Fill(Product product, FindingSupply supply)
    {
        foreach (var batch in supply.Sources())
            await product.As<RectifyDbContext, int>(Actor.System, db =>
            {
                db.Add(batch.Source);
                db.AddRange(batch.Findings.Select(one => one.Finding));
                db.AddRange(batch.Findings.Select(one => one.Case));
                return db.SaveChangesAsync();
            });
    }

    /// <summary>The same database once more, after making sure that the product really waits for the disk.</summary>
    private static async Task<string> CopyOf(DatabaseAddress address, string path)
    {
        await using var connection = new SqliteConnection(address.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        if (await command.ExecuteScalarAsync() is not (long)SynchronousFull)
            throw new InvalidOperationException("SQLite does not wait for the disk: the figure would mean nothing.");
        await using var copy = new SqliteConnection($"Data Source={path}");
        connection.BackupDatabase(copy);
        return new SqliteConnectionStringBuilder(address.ConnectionString) { DataSource = path }.ConnectionString;
    }
}
