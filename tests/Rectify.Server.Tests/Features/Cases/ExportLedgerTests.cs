using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>The ledger as a workbook: the same rows as on the page, in the columns that an import reads.</summary>
public class ExportLedgerTests(TestDatabases databases)
{
    private static readonly DateOnly Deadline = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task A_row_carries_units_measures_and_dates(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one
            .Assigned(bureau, Deadline, On(Feedback.AddDays(1)), assisting: bureau.Finance)
            .Planning(On(Feedback.AddDays(2)))
            .Planned(On(Feedback.AddDays(3)), new Measure("印发制度", bureau.Office.Id, Feedback), new Measure("清退费用", bureau.Finance.Id, Feedback)));

        var row = (await bureau.Send(new ExportLedger(new GetLedger()))).ShouldHaveSingleItem().Rows.ShouldHaveSingleItem();

        row.Measures.ShouldBe(["印发制度", "清退费用"]);
        (row.LeadUnit, row.Leader, row.AssistingUnits.ShouldHaveSingleItem()).ShouldBe(("办公室", "责任领导甲", "财务科"));
        (row.Deadline, row.Status, row.CaseNumber).ShouldBe((Deadline, "正在推进", "XC2019-001"));
    }

    [Theory, EveryDatabase]
    public async Task Only_what_the_filter_finds_is_written_and_counted(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register();
        await bureau.Register(one => one.Closed(On(Feedback.AddDays(9))));
        await bureau.Register(one => one.Closed(On(Feedback.AddDays(9))).Sustained(Feedback.AddDays(400), On(Feedback.AddDays(10))));

        var workbook = (await bureau.Send(new ExportLedger(new GetLedger { Bucket = StatusBucket.Completed }))).ShouldHaveSingleItem();

        workbook.Rows.Select(row => (row.Number, row.CaseNumber, row.Status))
            .ShouldBe([("（2）", "XC2019-002", "已完成"), ("（3）", "XC2019-003", "已完成并长期坚持")]);
        (workbook.Total!.Total, workbook.Total.Completed, workbook.Total.Sustained).ShouldBe((2, 2, 1));
    }

    [Theory, EveryDatabase]
    public async Task Each_source_has_its_sheet_in_the_order_of_its_document(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var audit = await bureau.AddSource("SJ2019", SourceKind.Audit, new DateOnly(2019, 6, 1));
        await bureau.Register(aspect: 1);
        await bureau.Register(source: audit);
        await bureau.Register();

        var sheets = await bureau.Send(new ExportLedger(new GetLedger()));

        sheets.Select(sheet => (sheet.SheetName, sheet.FeedbackDate, sheet.Total!.Total))
            .ShouldBe([("SJ2019", new DateOnly(2019, 6, 1), 1), ("市委常规巡察", Feedback, 2)]);
        sheets[1].Rows.Select(row => (row.Aspect, row.Number)).ShouldBe([("（一）落实决策部署方面", "（3）"), ("（二）廉洁自律方面", "（1）")]);
    }

    [Theory, EveryDatabase]
    public async Task A_unit_gets_its_own_cases_alone(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Assigned(bureau, Deadline, On(Feedback.AddDays(1))));
        await bureau.Register(one => one.Assigned(bureau, Deadline, On(Feedback.AddDays(1)), lead: bureau.Finance));
        var member = new Actor(
            Guid.CreateVersion7(), "财务科经办人", new HashSet<Guid> { bureau.Finance.Id }, new HashSet<AccountRole> { AccountRole.UnitMember });

        var sheets = await bureau.Send(new ExportLedger(new GetLedger()), member);

        sheets.ShouldHaveSingleItem().Rows.ShouldHaveSingleItem().LeadUnit.ShouldBe("财务科");
    }
}
