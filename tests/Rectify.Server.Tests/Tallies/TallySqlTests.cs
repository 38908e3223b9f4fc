using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Persistence;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The counting is SQL on every database, the one without an engine here included.</summary>
public class TallySqlTests
{
    private static readonly TallyMoment Moment = new(new DateOnly(2020, 6, 30), new DateTimeOffset(2020, 7, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly TallyScope Everything = new()
    {
        SourceId = Guid.CreateVersion7(), Kind = SourceKind.Audit, LeadUnitId = Guid.CreateVersion7(), LeaderId = Guid.CreateVersion7(),
        AspectId = Guid.CreateVersion7(), Type = RectificationType.Continuing, Year = 2019,
        AssistingUnitId = Guid.CreateVersion7(), DueFrom = new DateOnly(2020, 1, 1), DueTo = new DateOnly(2020, 12, 31),
    };

    private static readonly Actor Member = new(
        Guid.CreateVersion7(), "科员", new HashSet<Guid> { Guid.CreateVersion7() }, new HashSet<AccountRole> { AccountRole.UnitMember });

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void Every_figure_becomes_one_statement(DatabaseProvider provider)
    {
        using var db = Unconnected(provider);
        var query = new TallyQuery(db, new RequestContext { Actor = Member });
        var counter = new TallyCounter(db, query);
        var parts = query.PartsAt(Moment, Everything).Select(ByUnit).ToList();

        string[] statements =
        [
            TallySums.Of(parts).ToQueryString(),
            TallySums.Aspects(parts).ToQueryString(),
            counter.Measures(parts, Moment).ToQueryString(),
            counter.CountedStatuses(Moment, Everything).ToQueryString(),
            CombinedCounter.Totals(new CombinedCounter(db, query, counter).Problems(Moment, Everything)).ToQueryString(),
            .. Enum.GetValues<TallyFigure>().Select(figure =>
                query.At(Moment, Everything).Behind(figure).Select(one => one.Case.Number).ToQueryString()),
        ];

        statements.ShouldAllBe(sql => sql.Contains("Intervals"));
        statements[0].ShouldContain("GROUP BY");
        if (provider == DatabaseProvider.SqlServer)
            statements.SelectMany(TransactSql.ErrorsIn).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void What_the_dashboard_asks_becomes_one_statement_each(DatabaseProvider provider)
    {
        using var db = Unconnected(provider);
        var query = new TallyQuery(db, new RequestContext { Actor = Member });
        var (ages, moves, at) = (new TallyAges(db, query), new TallyMoves(db, query), query.At(Moment, Everything));

        string[] statements =
        [
            ages.OpenBySince(Moment, Everything).ToQueryString(),
            ages.Since(at, Moment, new DateOnly(2019, 1, 1), null).Select(one => one.Case.Number).ToQueryString(),
            new TallyCurves(query, moves).Standings(Moment, Everything).ToQueryString(),
            moves.ByMonth(TallyMove.Opened, Moment, Everything).ToQueryString(),
            moves.ByMonth(TallyMove.Closed, Moment, Everything).ToQueryString(),
            moves.Within(at, TallyMove.Closed, new DateOnly(2020, 1, 1), Moment.AsOf, Moment).Select(one => one.Case.Number).ToQueryString(),
        ];

        statements.ShouldAllBe(sql => sql.Contains("Intervals"));
        if (provider == DatabaseProvider.SqlServer)
            statements.SelectMany(TransactSql.ErrorsIn).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void Who_sees_everything_is_counted_from_the_intervals_alone(DatabaseProvider provider)
    {
        using var db = Unconnected(provider);
        var query = new TallyQuery(db, new RequestContext { Actor = Actor.System });
        var parts = query.PartsAt(Moment, new TallyScope { Year = 2019 }).Select(ByUnit).ToList();

        var sql = TallySums.Of(parts).ToQueryString() + TallySums.Aspects(parts).ToQueryString();

        sql.ShouldNotContain("Cases");
        sql.ShouldNotContain("Sources");
    }

    /// <summary>What an index leaves out has to stand in the question word for word, or the index is not used.</summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "\"RecordedTo\" = '9999-12-31T00:00:00.000Z'", "\"EffectiveTo\" = '9999-12-31'", "\"EffectiveTo\" < '9999-12-31'")]
    [InlineData(DatabaseProvider.PostgreSql, "\"RecordedTo\" = TIMESTAMPTZ '9999-12-31T00:00:00+00:00'", "\"EffectiveTo\" = DATE 'infinity'", "\"EffectiveTo\" < DATE 'infinity'")]
    [InlineData(DatabaseProvider.SqlServer, "[RecordedTo] = '9999-12-31T00:00:00.0000000+00:00'", "[EffectiveTo] = '9999-12-31'", "[EffectiveTo] < '9999-12-31'")]
    public void The_parts_ask_for_what_their_indexes_hold(DatabaseProvider provider, string known, string standing, string ended)
    {
        using var db = Unconnected(provider);
        var counter = new TallyCounter(db, new TallyQuery(db, new RequestContext { Actor = Actor.System }));

        var sql = counter.CountedStatuses(Moment, new TallyScope()).ToQueryString();

        sql.ShouldSatisfyAllConditions(text => text.ShouldContain(known), text => text.ShouldContain(standing), text => text.ShouldContain(ended));
    }

    private static IQueryable<GroupedCase<Guid>> ByUnit(IQueryable<CountedCase> cases) =>
        cases.Select(one => new GroupedCase<Guid> { Group = one.Facts.LeadUnitId ?? Guid.Empty, Row = one });

    private static RectifyDbContext Unconnected(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDesign().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSqlDesign().CreateDbContext([]),
        _ => new SqlServerDesign().CreateDbContext([]),
    };
}
