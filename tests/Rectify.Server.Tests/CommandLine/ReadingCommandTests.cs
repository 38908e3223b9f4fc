using System.Text.Json;
using Rectify.Server.Tests.Documents;
using Rectify.Testing;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.CommandLine;

/// <summary><c>import FILE --dry-run --json</c>: the one object that other systems read, without any database.</summary>
public sealed class ReadingCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Samples.Feedback)]
    [InlineData(Samples.Ledger)]
    [InlineData(Samples.SelfCheck, "--cut-off", "2020-06-30")]
    public async Task A_sample_is_printed_as_it_always_was(string sample, params string[] more)
    {
        var run = await ReadAsync(Repository.PathOf("samples", sample), more);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Errors.ShouldBeEmpty();
        run.Output.ShouldBe(await File.ReadAllTextAsync(
            Repository.PathOf("tests", "Rectify.Server.Tests", "CommandLine", "Expected", Path.ChangeExtension(sample, ".json")), TestContext.Current.CancellationToken));
        Directory.GetFileSystemEntries(folder.PathOf(".")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Errors_are_in_the_object_and_in_the_exit_code()
    {
        var text = folder.PathOf("会议通知.txt");
        await File.WriteAllTextAsync(text, "会议通知\n一、时间\n二、地点", TestContext.Current.CancellationToken);

        var run = await ReadAsync(text);

        run.ExitCode.ShouldBe(1);
        var paper = JsonDocument.Parse(run.Output).RootElement;
        paper.GetProperty("stated").ValueKind.ShouldBe(JsonValueKind.Null);
        paper.GetProperty("errors")[0].EnumerateObject().Select(field => field.Name).ShouldBe(["sheet", "row", "column", "message"]);
        paper.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldStartWith("没有找到“主要问题”部分");
        paper.GetProperty("warnings")[0].EnumerateObject().Select(field => field.Name).ShouldBe(["where", "message"]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_an_object_too()
    {
        var picture = folder.PathOf("扫描件.docx");
        await File.WriteAllBytesAsync(picture, [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], TestContext.Current.CancellationToken);

        foreach (var (file, says) in new[] { (picture, "这是图片"), (folder.PathOf("没有.docx"), "找不到文件“没有.docx”") })
        {
            var run = await ReadAsync(file);
            run.ExitCode.ShouldBe(2);
            JsonDocument.Parse(run.Output).RootElement.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(says);
            run.Errors.ShouldContain(says);
        }
    }

    [Fact]
    public async Task The_template_is_written_once_and_reads_back()
    {
        var template = folder.PathOf("模板.xlsx");

        var first = await Shell.RunAsync("dotnet", [RectifyProgram.Dll, "template", template], [], TestContext.Current.CancellationToken);
        var second = await Shell.RunAsync("dotnet", [RectifyProgram.Dll, "template", template], [], TestContext.Current.CancellationToken);

        first.ExitCode.ShouldBe(0, first.Errors);
        (await ReadAsync(template)).ExitCode.ShouldBe(0);
        second.ExitCode.ShouldBe(1);
        second.Errors.ShouldContain("没有覆盖");
    }

    private Task<ShellResult> ReadAsync(string file, params string[] more) => Shell.RunAsync(
        "dotnet", [RectifyProgram.Dll, "import", file, "--dry-run", "--json", "--data", folder.PathOf("data"), .. more], [], TestContext.Current.CancellationToken);
}
