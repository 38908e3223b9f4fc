using System.Text.Json;
using Rectify.Server.Tests.CommandLine;
using Rectify.Testing;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Reading;

/// <summary>Files made to exhaust whoever opens them: an answer soon, in memory that has a bound, and nothing written.</summary>
public sealed class HostilePapersTests(ITestOutputHelper output) : IDisposable
{
    private const long MostMemory = 640L * 1024 * 1024;

    private static readonly TimeSpan MostProcessor = TimeSpan.FromSeconds(40);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Files => new()
    {
        { "a zip bomb", "解压后过大" },
        { "a 60 MB sheet in a small file", "具体问题超过50000个" },
        { "a million empty rows", "表头下面没有具体问题" },
        { "a row of a million cells", "一行里的单元格过多" },
        { "a million merged areas", "另存后再导入" },
        { "60 MB of texts", "" },
        { "a document of 11 MB", "解压后过大" },
        { "a document of 7 MB, all of it in a table", "没有找到“主要问题”部分" },
        { "cells of 40,000 characters", "超过32767个字的上限" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_answered_within_bounds(string name, string says)
    {
        var path = _folder.PathOf("材料.xlsx");
        await using (var file = File.Create(path))
            HostilePapers.All[name](file);
        var data = _folder.PathOf("data");

        var run = await MeasuredProgram.RunAsync(["import", path, "--dry-run", "--json", "--data", data], TestContext.Current.CancellationToken);

        output.WriteLine($"{name}: {new FileInfo(path).Length / 1024:n0} KB, exit {run.ExitCode}, peak {run.PeakBytes / 1024 / 1024:n0} MB, processor {run.Processor.TotalSeconds:n1} s");
        var errors = JsonDocument.Parse(run.Output).RootElement.GetProperty("errors");
        (run.ExitCode == 0).ShouldBe(says.Length == 0, run.Errors);
        if (says.Length > 0)
            errors[0].GetProperty("message").GetString()!.ShouldContain(says);
        run.PeakBytes.ShouldBeInRange(1, MostMemory);
        run.Processor.ShouldBeLessThan(MostProcessor);
        Directory.Exists(data).ShouldBeFalse();
    }
}
