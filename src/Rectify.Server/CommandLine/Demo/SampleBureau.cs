using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Import;
using Rectify.Server.Features.Organization;
using Rectify.Server.Features.Setup;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.CommandLine.Demo;

/// <summary>The bureau of the sample papers: its units, and the three papers as its liaison would import them.</summary>
internal static class SampleBureau
{
    public const string Name = "市体育局（示例）";

    /// <summary>The day to which the sample ledger was kept.</summary>
    public static readonly DateOnly CutOff = new(2020, 6, 30);

    private static readonly (string Name, UnitKind Kind)[] Units =
    [
        ("机关党委", UnitKind.Office), ("办公室", UnitKind.Office), ("人事科", UnitKind.Office), ("财务科", UnitKind.Office),
        ("群众体育科", UnitKind.Office), ("竞技体育科", UnitKind.Office), ("体育产业科", UnitKind.Office),
        ("市体育中心", UnitKind.Affiliate), ("市体校", UnitKind.Affiliate), ("体彩中心", UnitKind.Affiliate),
        ("各支部", UnitKind.Collective), ("各科室", UnitKind.Collective),
    ];

    private static readonly (string File, ImportOptions Options)[] Papers =
    [
        ("feedback-2019.docx", new ImportOptions()),
        ("ledger-2020-06-30.xlsx", new ImportOptions()),
        ("self-check-2020.xlsx", new ImportOptions { CutOff = CutOff }),
    ];

    /// <summary>Whether the database is empty.</summary>
    public static async Task<bool> IsMissing(Dispatcher dispatcher, CancellationToken stop) =>
        (await dispatcher.Send(new GetOrganization(), ShortTask.Operator, cancellationToken: stop)).Units.Count == 0;

    /// <summary>Prepares the bureau where the database is empty; leaves a prepared one as it is.</summary>
    /// <exception cref="RefusedException">The database belongs to a real bureau.</exception>
    public static async Task Prepare(Dispatcher dispatcher, CancellationToken stop)
    {
        var organization = await dispatcher.Send(new GetOrganization(), ShortTask.Operator, cancellationToken: stop);
        if (organization.Units.Count == 0)
            await SetUp(dispatcher, stop);
        else if (organization.Units.All(unit => unit.Name != Name))
            throw new RefusedException(new NotTheDemo());
        foreach (var (file, options) in Papers)
            await Import(file, options, dispatcher, stop);
    }

    private static async Task SetUp(Dispatcher dispatcher, CancellationToken stop)
    {
        await dispatcher.Send(
            new SetUpBureau
            {
                BureauName = Name,
                AdministratorName = "系统管理员",
                UserName = SampleAccounts.Administrator,
                Password = OneOffPassword.Create(),
            },
            actor: null,
            cancellationToken: stop);
        foreach (var (name, kind) in Units)
            await dispatcher.Send(new CreateUnit { Name = name, Kind = kind }, ShortTask.Operator, cancellationToken: stop);
    }

    private static async Task Import(string file, ImportOptions options, Dispatcher dispatcher, CancellationToken stop)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", file);
        var paper = new PaperFile(file, await File.ReadAllBytesAsync(path, stop));
        await dispatcher.Send(new ImportPaper(paper, options), ShortTask.Operator, cancellationToken: stop);
    }
}

/// <summary>The database holds a real bureau; the demo keeps out of it.</summary>
public sealed record NotTheDemo : Refusal
{
    public override string Chinese => "该数据库已用于实际工作，不能作为示例。请用 --data 另指定一个空文件夹。";

    public override string English => "This database is in real use. Give the demo an empty folder with --data.";
}
