using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Writing;
using Rectify.Testing;

namespace Rectify.Server.Tests.Documents.Writing;

/// <summary>The ledger in an office program, opened and saved again: nothing was computed, nothing got lost.</summary>
public sealed class LedgerInOfficeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_looks_like_a_formula_is_a_text_for_an_office_program_too()
    {
        string[] texts = ["=1+1", "+1+1", "-1-1", "@SUM(A1)", "＝1+1", "=HYPERLINK(\"http://example.invalid\",\"看\")", "'=1", "甲\n=2"];
        var ledger = new LedgerWorkbook("整改台账", "机关党委", new DateOnly(2020, 6, 30),
            [.. texts.Select((text, index) => new LedgerRow
            {
                Number = $"{index + 1}", Aspect = "（一）政治建设方面", Text = text, Owner = text, Status = "正在推进", LeadUnit = "办公室",
                Measures = [text, "制度"], Deadline = new DateOnly(2020, 6, 30),
            })]);
        var path = folder.PathOf("台账.xlsx");
        await File.WriteAllBytesAsync(path, WrittenFiles.Bytes(ledger), TestContext.Current.CancellationToken);

        await Convert("xlsx:Calc MS Excel 2007 XML", path, "saved");
        await Convert("csv:Text - txt - csv (StarCalc):44,34,76,1", path, "text");

        var saved = Read(folder.PathOf("saved", "台账.xlsx"));
        saved.Findings.Select(finding => finding.Text).ShouldBe(texts);
        // A second line of a person's cell is a second person.
        saved.Findings.Select(finding => finding.Owner).ShouldBe(texts.Select(text => text.Split('\n')[0]));
        saved.Findings.ShouldAllBe(finding => finding.Measures[1] == "制度" && finding.Deadline == new DateOnly(2020, 6, 30));
        saved.Findings.Select(finding => finding.Measures[0]).ShouldBe(texts);
        var text = await File.ReadAllTextAsync(folder.PathOf("text", "台账.csv"), TestContext.Current.CancellationToken);
        text.ShouldContain(",\"=1+1\",");
        text.ShouldContain(",\"@SUM(A1)\",");
        text.ShouldContain(",2020-06-30,");
    }

    public void Dispose() => folder.Dispose();

    private async Task Convert(string format, string path, string into)
    {
        var result = await Shell.RunAsync(
            "soffice",
            [$"-env:UserInstallation=file://{folder.PathOf("profile")}", "--headless", "--convert-to", format, "--outdir", folder.PathOf(into), path],
            [], TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Errors);
    }

    private static Paper Read(string path)
    {
        using var stream = File.OpenRead(path);
        return PaperReader.Read(stream, "台账.xlsx", new PaperReadOptions());
    }
}
