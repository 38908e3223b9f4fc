using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports.Texts;
using Rectify.Server.Features.Tallies.HalfYear.Texts;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The writer's own paragraphs, each statement with what is right and who stands against it.</summary>
public class CheckReportTextTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task The_sample_paragraph_holds_word_for_word_and_without_its_day_it_does_not(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await SampleServer.StartAsync(database);

        var check = await server.Send(new CheckReportText
        {
            AsOf = MidYear,
            Text = "截止目前，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。完成率73.91%。\n"
                + "深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。",
        });

        check.Statements.Count.ShouldBe(11);
        check.Statements[0].ShouldSatisfyAllConditions(
            undated => undated.Kind.ShouldBe(StatementKind.Undated), undated => undated.Right.ShouldBe("截至2020年6月30日"));
        check.Statements.Skip(1).ShouldAllBe(one => one.Verdict == Verdict.Holds && one.SourceId != null);
    }

    [Theory, EveryDatabase]
    public async Task What_is_false_is_told_with_the_right_number_and_the_offenders(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))).Sustained(new(2021, 1, 1), On(new(2020, 2, 2))));
        var once = await bureau.Register(one => one.Closed(On(new(2020, 3, 1))));
        var open = await bureau.Register();

        var check = await CheckAsync(bureau, "市委巡察反馈的3个具体问题，已完成整改并长期坚持的2个，预计今年能全部完成整改，都得到了有效整治，完成率100%。");

        check.Select(one => (one.Kind, one.Verdict, one.Right, string.Join(',', one.Offenders.Select(other => other.Number)))).ShouldBe(
        [
            (StatementKind.Total, Verdict.Holds, "3", ""),
            (StatementKind.Sustained, Verdict.Fails, "1", once.Number),
            (StatementKind.AllExpectedThisYear, Verdict.Fails, "1个未完成问题中，0个有今年内已批准的预计完成时间且未受阻", open.Number),
            (StatementKind.AllPutRight, Verdict.Fails, "已完成2个，正在推进1个", open.Number),
            (StatementKind.Percent, Verdict.Fails, "66.67%（2÷3）", open.Number),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_sentence_that_may_speak_of_two_sources_is_not_guessed_at(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var other = await bureau.AddSource("XC2020", SourceKind.RoutineInspection, new DateOnly(2020, 1, 10));
        await bureau.Register();
        await bureau.Register(source: other);

        (await CheckAsync(bureau, "巡察反馈的1个具体问题。")).ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Unclear);
        (await CheckAsync(bureau, "XC2020反馈的1个具体问题。")).ShouldHaveSingleItem().SourceId.ShouldBe(other.Id);
        (await CheckAsync(bureau, "审计反馈的1个具体问题。")).ShouldHaveSingleItem().Why.ShouldContain("没有这类来源");
    }

    [Theory, EveryDatabase]
    public async Task A_text_is_read_to_its_limit_and_refused_beyond_it(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register();
        const string Statement = "巡察反馈的1个具体问题。";
        var longest = new string('改', 50_000 - Statement.Length) + Statement;

        (await CheckAsync(bureau, longest)).ShouldHaveSingleItem().Position.ShouldBe(longest.IndexOf("1个", StringComparison.Ordinal));
        (await Should.ThrowAsync<RefusedException>(() => CheckAsync(bureau, longest + "。"))).Refusal.ShouldBeOfType<InputInvalid>()
            .Chinese.ShouldContain("5万字");
    }

    private static async Task<IReadOnlyList<CheckedStatement>> CheckAsync(Bureau bureau, string text) =>
        (await bureau.Send(new CheckReportText { Text = text, AsOf = MidYear })).Statements;
}
