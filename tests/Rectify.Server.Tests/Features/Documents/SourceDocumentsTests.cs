using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Documents.Lists;
using Rectify.Server.Features.Documents.Publication;
using Rectify.Server.Features.Documents.Situation;
using Rectify.Server.Features.Import;
using Rectify.Server.Features.Publication;
using Rectify.Server.Features.Sources;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Documents;

/// <summary>The documents of one source, made from the sample papers.</summary>
public class SourceDocumentsTests(SampleServers servers) : IClassFixture<SampleServers>
{
    private const string Sentence = "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。";

    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task The_report_tells_of_every_finding_and_of_what_is_open(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);

        var file = await server.Send(new ExportSituationReport { SourceId = await SourceAsync(server), AsOf = MidYear });

        file.Name.ShouldEndWith("整改情况报告（截至2020年6月30日）.docx");
        var document = OpenedDocument.Of(file);
        document.Paragraphs.ShouldContain(Sentence);
        document.Paragraphs.ShouldContain(
            $"共23个问题，已完成整改17个（其中长期坚持17个），正在推进6个。完成率73.91%。共制定整改措施{await MeasuresAsync(server)}条。");
        document.Paragraphs.Count(text => text.StartsWith("整改情况：", StringComparison.Ordinal)).ShouldBe(23);
        document.Paragraphs.ShouldContain("制度方面：新建制度0项，修订制度0项，废止制度0项。");
        document.Paragraphs.ShouldContain("资金方面：追缴资金0元，清退资金0元，挽回损失0元。");
        document.Tables.ShouldHaveSingleItem().Count.ShouldBe(1 + 6);
        document.Tables[0].Skip(1).ShouldAllBe(row => row.Contains("预计2020年", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task The_notice_leaves_out_what_may_not_be_published_and_says_how_many(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var source = await SourceAsync(server);
        var numbers = (await server.Send(new GetLedger { SourceId = source, Size = 100 })).Rows.Select(row => row.Number).Order(StringComparer.Ordinal).Take(2).ToList();
        await MarkAsync(server, numbers[0], PublicationMarkKind.UnderInvestigation);
        await MarkAsync(server, numbers[0], PublicationMarkKind.Sensitive);
        await MarkAsync(server, numbers[1], PublicationMarkKind.Sensitive);
        var hidden = (await server.Send(new GetCase(numbers[0]))).Finding.Text;

        var document = OpenedDocument.Of(await server.Send(new ExportPublicationNotice { SourceId = source, AsOf = MidYear }));

        document.Paragraphs.ShouldContain(Sentence);
        document.Paragraphs.ShouldContain("以下逐项公布21个问题的整改情况；另有2个按规定不予公布（涉密0个、正在核查1个、敏感1个），已计入上述总数。");
        document.Paragraphs.Count(text => text.StartsWith("整改进展：", StringComparison.Ordinal)).ShouldBe(21);
        document.Everything.ShouldNotContain(hidden.TrimEnd('。'));
        var people = (await server.Send(new Rectify.Server.Features.Organization.GetOrganization())).People.Select(person => person.Name);
        people.Where(name => name.Length > 1 && document.Everything.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_three_lists_have_every_finding_under_the_same_number(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);

        var document = OpenedDocument.Of(await server.Send(new ExportThreeLists { SourceId = await SourceAsync(server), AsOf = MidYear }));

        document.Paragraphs.Where(text => text.Contains("清单", StringComparison.Ordinal)).Skip(1).ShouldBe(["一、问题清单", "二、任务清单", "三、责任清单"]);
        document.Tables.Select(table => table.Count).ShouldBe([24, 24, 24]);
        document.Tables.Select(table => table[0]).ShouldBe(
        [
            "序号|方面|具体问题|编号|整改类型|整改状态", "序号|具体问题|整改措施|预期成果|完成时限|完成情况", "序号|具体问题|责任领导|牵头单位|配合单位|责任人|整改时限",
        ]);
        var texts = document.Tables.Select((table, index) => table.Skip(1).Select(row => row.Split('|')[index == 0 ? 2 : 1]).ToList()).ToList();
        texts[1].ShouldBe(texts[0]);
        texts[2].ShouldBe(texts[0]);
    }

    [Theory, EveryDatabase]
    public async Task A_source_that_does_not_exist_has_no_documents(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);

        (await Should.ThrowAsync<RefusedException>(() => server.Send(new ExportSituationReport { SourceId = Guid.NewGuid() })))
            .Refusal.ShouldBeOfType<SourceNotFound>();
        (await Should.ThrowAsync<RefusedException>(() => server.Send(new ExportThreeLists()))).Refusal.ShouldBeOfType<SourceNotFound>();
    }

    private static async Task<Guid> SourceAsync(SampleServer server) =>
        (await server.Send(new GetSources())).Single(source => source.Kind == SourceKind.RoutineInspection).Id;

    private static async Task<int> MeasuresAsync(SampleServer server) => (await server.Send(
        new Rectify.Server.Features.Tallies.GetTally { SourceId = await SourceAsync(server), AsOf = MidYear })).Tally.Measures;

    private static async Task MarkAsync(SampleServer server, string number, PublicationMarkKind kind)
    {
        var version = (await server.Send(new GetCase(number))).Version;
        await server.Send(new MarkForPublication { Number = number, Version = version, Kind = kind, Reason = "测试" });
    }
}
