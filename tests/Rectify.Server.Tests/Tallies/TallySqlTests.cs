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
        var grouped = query.At(Moment, Everything).Select(one => new GroupedCase<Guid> { Group = one.Facts.LeadUnitId ?? Guid.Empty, Row = one });

        string[] statements =
        [
            TallyCounter.Sums(grouped).ToQueryString(),
            new TallyCounter(db, query).Measures(grouped, Moment).ToQueryString(),
            CombinedCounter.Totals(new CombinedCounter(db, query, new TallyCounter(db, query)).Problems(Moment, Everything)).ToQueryString(),
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
        var grouped = query.At(Moment, new TallyScope { Year = 2019 }).Select(one => new GroupedCase<Guid> { Group = one.SourceId, Row = one });

        var sql = TallyCounter.Sums(grouped).ToQueryString();

        sql.ShouldNotContain("Cases");
        sql.ShouldNotContain("Sources");
    }

    private static RectifyDbContext Unconnected(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDesign().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSqlDesign().CreateDbContext([]),
        _ => new SqlServerDesign().CreateDbContext([]),
    };
}
