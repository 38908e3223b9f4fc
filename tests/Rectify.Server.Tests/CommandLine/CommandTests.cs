using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents;
using Rectify.Server.Tests.Http;
using Rectify.Testing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.CommandLine;

/// <summary>The commands, run as somebody at a terminal or a script runs them: what they print, write and answer the shell.</summary>
public sealed class CommandTests(TestDatabases databases) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Sample(string name) => Repository.PathOf("samples", name);

    public void Dispose() => folder.Dispose();

    [Theory, EveryDatabase]
    public async Task Papers_are_checked_without_a_trace_and_imported_once(DatabaseProvider provider)
    {
        await using var database = await BureauAsync(provider);
        var before = await RowCounts.OfAsync(database);

        var dry = await ImportAsync(database, Samples.Ledger, Samples.SelfCheck, "--dry-run");
        dry.ExitCode.ShouldBe(0, dry.Errors);
        dry.Output.ShouldContain("4个方面，9项重点内容，23个问题");
        dry.Output.ShouldContain("检查通过；正式导入将变更12个问题");
        (await RowCounts.OfAsync(database)).ShouldBe(before);

        var all = await ImportAsync(database, Samples.Feedback, Samples.Ledger, Samples.SelfCheck);
        all.ExitCode.ShouldBe(0, all.Errors);
        all.Output.ShouldContain("该文件此前已导入，没有变化。");
        all.Output.ShouldContain("已写入来源 XC2019");
        var after = await RowCounts.OfAsync(database);
        (after["Cases"], after["Imports"]).ShouldBe((23 + 12, 3));

        HasTheShape(await ImportAsync(database, Samples.Ledger, "--json"));
        (await RowCounts.OfAsync(database)).ShouldBe(after);
    }

    [Fact]
    public async Task Units_are_not_made_before_there_is_a_bureau()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);

        var refused = await ImportAsync(database, Samples.SelfCheck);

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("尚未完成首次设置，不能新建单位。");
        refused.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_paper_with_errors_answers_1_and_writes_nothing()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        await RunAsync(database, "migrate");
        var empty = await RowCounts.OfAsync(database);

        // Without --create-units none of its units is known.
        var refused = await RunAsync(database, "import", Sample(Samples.Ledger), "--feedback-date", "2019-11-18");

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("不在单位表中");
        refused.Output.ShouldContain("没有写入任何内容");
        (await RowCounts.OfAsync(database)).ShouldBe(empty);
    }

    [Fact]
    public async Task What_cannot_be_read_answers_2_in_Chinese_without_a_stack_trace()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        var text = folder.PathOf("改名.docx");
        await File.WriteAllTextAsync(text, "这不是 Word 文档", Cancel);

        foreach (var (file, says) in new[] { (text, "Word"), (folder.PathOf("没有.docx"), "找不到文件“没有.docx”") })
        {
            var refused = await RunAsync(database, "import", file);
            refused.ExitCode.ShouldBe(2);
            refused.Errors.ShouldContain(says);
            refused.Errors.ShouldNotContain("   at ");
        }
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_answers_2()
    {
        var refused = await Shell.RunAsync(
            "dotnet",
            [RectifyProgram.Dll, "migrate", "--data", folder.PathOf("data"), "--connection", $"postgresql:Host=127.0.0.1;Port={LoopbackPort.Free()};Username=nobody;Timeout=5"],
            [],
            Cancel);

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldNotBeEmpty();
        refused.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Every_command_explains_itself()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        var overview = await HelpAsync(database);
        foreach (var command in new[] { "demo", "import", "template", "tally", "report", "verify", "migrate" })
        {
            overview.ShouldContain(command);
            (await HelpAsync(database, command)).ShouldContain("--data");
        }
        (await HelpAsync(database, "import")).ShouldContain("--dry-run");
    }

    /// <summary>The shape that other systems read, here of a file that is in already.</summary>
    private static void HasTheShape(ShellResult answer)
    {
        answer.ExitCode.ShouldBe(0, answer.Errors);
        var paper = JsonDocument.Parse(answer.Output).RootElement;
        paper.GetProperty("kind").GetString().ShouldBe("ledger");
        paper.GetProperty("written").GetBoolean().ShouldBeFalse();
        paper.GetProperty("changes").GetInt32().ShouldBe(0);
        paper.GetProperty("stated").GetProperty("findings").GetInt32().ShouldBe(23);
        paper.GetProperty("warnings").ValueKind.ShouldBe(JsonValueKind.Array);
        paper.GetProperty("errors").GetArrayLength().ShouldBe(0);
        var findings = paper.GetProperty("aspects").EnumerateArray().SelectMany(aspect => aspect.GetProperty("findings").EnumerateArray()).ToList();
        findings.Count.ShouldBe(23);
        foreach (var field in new[] { "number", "heading", "text", "leadUnit", "measures", "type", "deadline", "status", "sustained", "forecast", "closedOn" })
            findings.Count(finding => finding.TryGetProperty(field, out _)).ShouldBe(23, field);
        findings.Count(finding => finding.GetProperty("sustained").GetBoolean()).ShouldBe(17);
        findings.ShouldAllBe(finding => finding.GetProperty("measures").GetArrayLength() > 0);
    }

    private async Task<string> HelpAsync(TestDatabase database, params string[] command)
    {
        var answer = await RunAsync(database, [.. command, "--help"]);
        answer.ExitCode.ShouldBe(0, answer.Errors);
        return answer.Output;
    }

    /// <summary>A database in which the bureau is set up and the feedback is in.</summary>
    private async Task<TestDatabase> BureauAsync(DatabaseProvider provider)
    {
        var database = await databases.CreateAsync(provider);
        await using var server = await RectifyServer.StartAsync(database);
        using var bureau = await Bureau.OpenAsync(server);
        return database;
    }

    /// <summary>Imports samples, making the units that they name.</summary>
    private Task<ShellResult> ImportAsync(TestDatabase database, params string[] arguments) => RunAsync(
        database, ["import", .. arguments.Select(one => one.StartsWith('-') ? one : Sample(one)), "--create-units", "--cut-off", "2020-06-30"]);

    private Task<ShellResult> RunAsync(TestDatabase database, params string[] arguments) =>
        RectifyProgram.RunAsync(database, folder.PathOf("data"), arguments, Cancel);
}
