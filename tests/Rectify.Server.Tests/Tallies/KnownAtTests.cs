using MediatR;
using Rectify.Domain.Common;
using Rectify.Server.Features.Documents.Lists;
using Rectify.Server.Features.Documents.Publication;
using Rectify.Server.Features.Documents.Situation;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Features.Tallies.HalfYear.Moves;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>A moment of knowledge that is still to come is a slip of the pen: what will be recorded until then nobody knows.</summary>
public class KnownAtTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task In_the_future_it_is_refused_wherever_it_may_be_given(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var soon = bureau.Clock.GetUtcNow().AddMinutes(1);

        await Refused(bureau, new GetTally { KnownAt = soon });
        await Refused(bureau, new GetTallyRows { KnownAt = soon });
        await Refused(bureau, new GetTallyMeasures { KnownAt = soon });
        await Refused(bureau, new GetTallyOutcomes { KnownAt = soon });
        await Refused(bureau, new GetTallyOutcomeRows { KnownAt = soon });
        await Refused(bureau, new GetTallyGroups(TallyDimension.Unit) { KnownAt = soon });
        await Refused(bureau, new GetStatusTable { KnownAt = soon });
        await Refused(bureau, new GetCombinedTally { KnownAt = soon });
        await Refused(bureau, new GetSourceTallies { KnownAt = soon });
        await Refused(bureau, new GetDashboard { KnownAt = soon });
        await Refused(bureau, new GetBalance { KnownAt = soon });
        await Refused(bureau, new GetRestatements { KnownAt = soon });
        await Refused(bureau, new GetHalfYearReport { KnownAt = soon });
        await Refused(bureau, new ExportHalfYearReport { KnownAt = soon });
        await Refused(bureau, new GetBalanceMoves { KnownAt = soon });
        await Refused(bureau, new ExportThreeLists { KnownAt = soon });
        await Refused(bureau, new ExportSituationReport { KnownAt = soon });
        await Refused(bureau, new ExportPublicationNotice { KnownAt = soon });
        (await bureau.Send(new GetTally { KnownAt = bureau.Clock.GetUtcNow() })).Tally.Total.ShouldBe(0);
    }

    private static async Task Refused<TResponse>(Bureau bureau, IRequest<TResponse> query) =>
        (await Should.ThrowAsync<RefusedException>(() => bureau.Send(query))).Refusal.ShouldBeOfType<InputInvalid>()
            .Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                fault => fault.Key.ShouldBe("knownAt"), fault => fault.Value.ShouldBe([MomentRules.NotYet]));
}
