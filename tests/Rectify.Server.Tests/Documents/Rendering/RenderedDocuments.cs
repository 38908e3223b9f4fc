using Rectify.Domain.Findings;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Documents.Closing;
using Rectify.Server.Features.Documents.Drafts;
using Rectify.Server.Features.Documents.Lists;
using Rectify.Server.Features.Documents.Publication;
using Rectify.Server.Features.Documents.Situation;
using Rectify.Server.Features.Documents.Supervision;
using Rectify.Server.Features.Sources;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents.Writing;
using Rectify.Testing;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Documents.Rendering;

/// <summary>Every kind of document that the sample bureau can make, and pages of plain text, printed once for the whole class.</summary>
public sealed class RenderedDocuments(TestDatabases databases) : IAsyncLifetime
{
    /// <summary>Text without a stop or a Latin letter: nothing may hang over or pull together.</summary>
    public const string PlainText = "plain";

    private static readonly DateOnly MidYear = new(2020, 6, 30);

    private readonly TemporaryFolder folder = new();

    /// <summary>The files as they were written.</summary>
    public IReadOnlyDictionary<string, byte[]> Written { get; private set; } = new Dictionary<string, byte[]>();

    internal IReadOnlyDictionary<string, RenderedDocument> Printed { get; private set; } = new Dictionary<string, RenderedDocument>();

    public async ValueTask InitializeAsync()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        await using var server = await SampleServer.StartAsync(database);
        var source = (await server.Send(new GetSources())).Single(one => one.Kind == SourceKind.RoutineInspection).Id;
        var one = await server.Send(new GetCase("XC2019-004"));
        await server.Send(new IssueSupervisionOrder
        {
            Number = one.Number, Version = one.Version, Reason = "整改进展缓慢", Requirements = "一周内报送方案", ReplyDueOn = new DateOnly(2098, 11, 26),
        });
        var order = (await server.Send(new GetSupervisionOrders { CaseNumber = one.Number })).Rows[0].Id;
        Written = new Dictionary<string, byte[]>
        {
            [PlainText] = WrittenFiles.Bytes(new OfficialDocument("标题", null, [new ParagraphBlock(string.Concat(Enumerable.Repeat("整改情况汇报", 400)))])),
            ["half-year"] = (await server.Send(new ExportHalfYearReport { AsOf = MidYear })).Content,
            ["situation"] = (await server.Send(new ExportSituationReport { SourceId = source, AsOf = MidYear })).Content,
            ["publication"] = (await server.Send(new ExportPublicationNotice { SourceId = source, AsOf = MidYear })).Content,
            ["lists"] = (await server.Send(new ExportThreeLists { SourceId = source, AsOf = MidYear })).Content,
            ["closure-form"] = (await server.Send(new ExportClosureForm(one.Number))).Content,
            ["supervision-order"] = (await server.Send(new ExportSupervisionOrder(order))).Content,
            ["sample-draft"] = (await server.Send(new GetSampleDraft { AsOf = MidYear })).Content,
        };
        Printed = await RenderedDocument.AllOfAsync(Written, folder);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
