using System.Text;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents;
using Rectify.Server.Tests.Documents.Reading;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http.BadInput;

/// <summary>Files that are not what they should be: a message that says so, and nothing written, neither rows nor files.</summary>
public class BadUploadTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly byte[] PlainText = Encoding.UTF8.GetBytes("这不是 Word 文档");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public Task A_text_renamed_to_docx_is_no_paper(DatabaseProvider provider) =>
        ImportRefusedAsync(provider, "反馈意见.docx", PlainText, "PaperUnreadable", "Word");

    [Theory, EveryDatabase]
    public Task An_empty_file_is_no_paper(DatabaseProvider provider) =>
        ImportRefusedAsync(provider, "反馈意见.docx", [], "PaperUnreadable", "空");

    [Theory, EveryDatabase]
    public Task A_workbook_without_the_needed_columns_names_them(DatabaseProvider provider) =>
        ImportRefusedAsync(provider, "台账.xlsx", Ledger(["姓名", "电话"], ["某人", "12345"]), "PaperHasErrors", "具体问题");

    [Theory, EveryDatabase]
    public Task A_deadline_before_the_feedback_is_shown_at_its_cell(DatabaseProvider provider) => ImportRefusedAsync(
        provider, "台账.xlsx", Ledger(LedgerMaker.Header, LedgerMaker.Row(deadline: "2019年3月底前")), "PaperHasErrors",
        "工作表“台账”第2行“整改时限”列：日期2019年3月31日早于反馈日期2019年11月18日");

    [Theory, EveryDatabase]
    public Task An_unknown_unit_is_shown_at_its_cell(DatabaseProvider provider) => ImportRefusedAsync(
        provider, "台账.xlsx", Ledger(LedgerMaker.Header, LedgerMaker.Row(unit: "月球办")), "PaperHasErrors",
        "工作表“台账”第2行“责任单位”列：单位“月球办”不在单位表中");

    [Theory, EveryDatabase]
    public async Task A_program_is_no_evidence(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());

        var refusal = await UploadRefusedAsync(running, one, Colleague.Office, "佐证.pdf", "MZ\x90\0\x03"u8.ToArray());

        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "EvidenceTypeNotTaken", "file"));
    }

    [Theory, EveryDatabase]
    public async Task Evidence_dated_in_the_future_or_not_at_all_is_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());

        (await UploadRefusedAsync(running, one, Colleague.Office, "佐证.txt", PlainText, "2090-01-01")).Rule.ShouldBe("DocumentDateInFuture");
        (await UploadRefusedAsync(running, one, Colleague.Office, "佐证.txt", PlainText, "去年")).Rule.ShouldBe("RequestUnreadable");
    }

    [Theory, EveryDatabase]
    public async Task Of_who_may_not_upload_no_byte_is_kept(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        var files = Files(running);

        (await UploadRefusedAsync(running, one, Colleague.School, "别的单位.txt", "别的单位"u8.ToArray())).Rule.ShouldBe("CaseNotFound");
        (await UploadRefusedAsync(running, one, Colleague.Reporter, "没有角色.txt", "没有角色"u8.ToArray())).Rule.ShouldBe("AccountMayNot");
        using var stranger = running.Bureau.Stranger();
        using var request = Changes.Of(one.PathOf("evidence"), Form("陌生人.txt", "陌生人"u8.ToArray(), "2020-03-02"), one.Version);
        (await stranger.SendAsync(request, Cancel).RefusedAsync()).Rule.ShouldBe("SignInNeeded");

        Files(running).ShouldBe(files);
    }

    [Theory, EveryDatabase]
    public async Task A_case_number_that_does_not_exist_is_told_in_the_reader_s_language(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Liaison);
        using var english = new HttpRequestMessage(HttpMethod.Get, "/api/v1/cases/XC2019-999");
        english.Headers.Add("Accept-Language", "en-GB, zh;q=0.5");

        var chinese = await client.GetAsync("/api/v1/cases/XC2019-999", Cancel).RefusedAsync();
        (chinese.Status, chinese.Rule, chinese.Field).ShouldBe((404, "CaseNotFound", "number"));
        chinese.Title.ShouldBe("没有编号为“XC2019-999”的整改事项，或您无权查看。请核对编号。");
        (await client.SendAsync(english, Cancel).RefusedAsync()).Title.ShouldBe(
            "There is no case XC2019-999, or you may not see it. Check the number.");
        (await client.SendAsync(Changes.To("/cases/XC2019-999/propose-ending", new { kind = "Withdrawal", reason = "重复" }, version: 1), Cancel)
            .RefusedAsync()).Rule.ShouldBe("CaseNotFound");
    }

    private async Task ImportRefusedAsync(DatabaseProvider provider, string name, byte[] content, string rule, string says)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Liaison);
        var before = await RowCounts.OfAsync(running.Database);

        using var request = Changes.Of("/imports", Changes.Form(name, new ByteArrayContent(content), ("feedbackDate", "2019-11-18"), ("cutOff", "2020-06-30")));
        using var answer = await client.SendAsync(request, Cancel);
        var refusal = await answer.ShouldBeAPoliteRefusalAsync(name);

        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, rule, "file"));
        refusal.Title.ShouldContain(says);
        (await RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    private static async Task<Problem> UploadRefusedAsync(
        RunningBureau running, CaseAtWork one, Colleague who, string name, byte[] content, string dated = "2020-03-02")
    {
        var before = await RowCounts.OfAsync(running.Database);
        using var answer = await one.SendAsync(who, Changes.Of(one.PathOf("evidence"), Form(name, content, dated), one.Version));
        var refusal = await answer.ShouldBeAPoliteRefusalAsync(name);
        (await RowCounts.OfAsync(running.Database)).ShouldBe(before);
        return refusal;
    }

    private static MultipartFormDataContent Form(string name, byte[] content, string dated) =>
        Changes.Form(name, new ByteArrayContent(content), ("title", name), ("documentDate", dated));

    private static string[] Files(RunningBureau running)
    {
        var folder = Path.Combine(running.Server.Services.GetRequiredService<ServerSettings>().DataFolder, "evidence");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private static byte[] Ledger(params object?[][] rows)
    {
        using var workbook = new WorkbookMaker().Sheet("台账", rows);
        return workbook.Bytes();
    }
}
