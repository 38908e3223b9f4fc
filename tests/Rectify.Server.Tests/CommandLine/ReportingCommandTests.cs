using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Data.Sqlite;
using Rectify.Testing;

namespace Rectify.Server.Tests.CommandLine;

/// <summary>tally, report and verify, run as somebody at a terminal runs them on the database of the sample papers.</summary>
public sealed class ReportingCommandTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string Sentence =
        "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tally_prints_each_sentence_on_a_line_of_its_own()
    {
        var run = await sample.RunAsync("tally", "--as-of", "2020-06-30");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.Split('\n').ShouldContain(Sentence);
        run.Output.Split('\n').ShouldContain("深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。");
    }

    [Fact]
    public async Task Tally_prints_the_figures_for_machines()
    {
        var run = await sample.RunAsync("tally", "--as-of", "2020-06-30", "--json");

        var first = JsonDocument.Parse(run.Output).RootElement[0];
        first.GetProperty("tally").GetProperty("sustained").GetInt32().ShouldBe(17);
        first.GetProperty("sentence").GetString().ShouldBe(Sentence);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_an_error_of_the_input()
    {
        var run = await sample.RunAsync("tally", "--as-of", "2020-06-31");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("--as-of 的“2020-06-31”不是日期。请写成 2020-06-30 这样的形式。");
    }

    [Fact]
    public async Task Report_writes_the_file()
    {
        var path = sample.PathOf("总结.docx");

        var run = await sample.RunAsync("report", "--as-of", "2020-06-30", "--out", path);

        run.ExitCode.ShouldBe(0, run.Errors);
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain(Sentence);
    }

    [Fact]
    public async Task Report_prints_what_was_claimed_and_tells_the_shell_of_what_is_false()
    {
        var path = sample.PathOf("说法.docx");

        var refused = await sample.RunAsync("report", "--as-of", "2020-06-30", "--out", path, "--claims", "AllExpectedThisYear", "Complete100");
        var written = File.Exists(path);
        var run = await sample.RunAsync("report", "--as-of", "2020-06-30", "--out", path, "--claims", "AllExpectedThisYear");

        (refused.ExitCode, written).ShouldBe((3, false), refused.Errors);
        refused.Errors.ShouldContain("不能写“整改完成率100%”：尚有6个问题没有完成整改");
        (run.ExitCode, File.Exists(path)).ShouldBe((0, true), run.Errors);
    }

    [Fact]
    public async Task Report_into_a_folder_that_is_not_there_says_so()
    {
        var run = await sample.RunAsync("report", "--out", sample.PathOf("没有", "总结.docx"));

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("不存在。请先建立，或用 --out 写到别处。");
    }

    [Fact]
    public async Task Verify_names_the_row_that_was_changed()
    {
        (await sample.RunAsync("verify")).ExitCode.ShouldBe(0);
        using var copy = sample.Copy();
        await using (var connection = new SqliteConnection($"Data Source={copy.PathOf("rectify.db")};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var change = connection.CreateCommand();
            change.CommandText = "UPDATE History SET Reason = '改过' WHERE CaseId = (SELECT Id FROM Cases WHERE Number = 'XC2019-004') AND Sequence = 1";
            (await change.ExecuteNonQueryAsync(Cancel)).ShouldBe(1);
        }

        var run = await SampleFolder.RunAsync(copy, "verify");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("XC2019-004：第1条历史记录");
    }
}
