using Rectify.Domain.Common;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Documents.Closing;
using Rectify.Server.Features.Documents.Supervision;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Documents;

/// <summary>销号审批表 and 督办单 of a case of the sample papers.</summary>
public class CaseDocumentsTests(SampleServers servers) : IClassFixture<SampleServers>
{
    [Theory, EveryDatabase]
    public async Task The_form_has_what_was_found_done_and_proven_and_room_to_sign(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var one = await OpenCaseAsync(server);

        var file = await server.Send(new ExportClosureForm(one.Number));

        file.Name.ShouldBe($"销号审批表（{one.Number}）.docx");
        var form = FormOf(file);
        form.ShouldContain($"事项编号|{one.Number}|问题编号|{one.Finding.Number}");
        form.ShouldContain($"具体问题|{one.Finding.Text}");
        form.Single(row => row.StartsWith("整改措施/及成效|", StringComparison.Ordinal)).Split('/').Length.ShouldBe(1 + one.Measures.Count);
        form.ShouldContain("佐证材料|（没有佐证材料）");
        form.ShouldContain("验收意见|/签字（盖章）：　　　　　　　　年　　月　　日");
    }

    [Theory, EveryDatabase]
    public async Task An_order_goes_to_the_lead_unit_with_its_reply_slip(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var one = await OpenCaseAsync(server);
        await server.Send(new IssueSupervisionOrder
        {
            Number = one.Number, Version = one.Version, Reason = "进展缓慢", Requirements = "一周内报送方案。", ReplyDueOn = new DateOnly(2098, 11, 26),
        });
        var order = (await server.Send(new GetSupervisionOrders { CaseNumber = one.Number })).Rows.Single();

        var file = await server.Send(new ExportSupervisionOrder(order.Id));

        file.Name.ShouldBe($"{order.Number}.docx");
        var document = OpenedDocument.Of(file);
        document.Paragraphs[0].ShouldBe(order.Number);
        document.Paragraphs.ShouldContain($"{order.Unit}：");
        document.Paragraphs.ShouldContain("进展缓慢。");
        document.Paragraphs.ShouldContain("请于2098年11月26日前书面回复办理情况，填写督办回执，并附佐证材料。");
        document.Paragraphs.ShouldContain("附件：督办回执");
        document.Tables.ShouldHaveSingleItem()[0].ShouldBe($"督办单编号|{order.Number}|回复期限|2098年11月26日");
    }

    [Theory, EveryDatabase]
    public async Task What_does_not_exist_is_told(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);

        (await Should.ThrowAsync<RefusedException>(() => server.Send(new ExportClosureForm("XC2019-999")))).Refusal.ShouldBeOfType<CaseNotFound>();
        (await Should.ThrowAsync<RefusedException>(() => server.Send(new ExportSupervisionOrder(Guid.NewGuid())))).Refusal.ShouldBeOfType<SupervisionNotFound>();
    }

    private static IReadOnlyList<string> FormOf(Rectify.Server.Features.Documents.WordFile file) => OpenedDocument.Of(file).Tables.ShouldHaveSingleItem();

    private static async Task<CaseView> OpenCaseAsync(SampleServer server)
    {
        var open = (await server.Send(new GetLedger { Size = 100 })).Rows.First(row => row.Number.StartsWith("XC2019", StringComparison.Ordinal) && row.Bucket == Domain.Tallies.StatusBucket.InProgress);
        return await server.Send(new GetCase(open.Number));
    }
}
