using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

/// <summary>人员交接: places and work that are with a person by name go to another, what others have stays theirs.</summary>
public class HandOverTests
{
    private static readonly Guid From = Guid.CreateVersion7();
    private static readonly Guid To = Guid.CreateVersion7();

    [Fact]
    public void Every_place_of_the_person_goes_over()
    {
        var one = Led(by: From, owner: From);
        one.Sustain(new Sustainment(From, Day(200), 6));
        one.PlacesOf(From).ShouldBe([CasePlace.ResponsibleLeader, CasePlace.Owner, CasePlace.SustainOwner]);

        one.HandOver(From, To);

        one.PlacesOf(From).ShouldBeEmpty();
        one.PlacesOf(To).ShouldBe([CasePlace.ResponsibleLeader, CasePlace.Owner, CasePlace.SustainOwner]);
        one.Sustainment.ShouldBe(new Sustainment(To, Day(200), 6));
    }

    [Fact]
    public void Places_of_others_stay()
    {
        var other = Guid.CreateVersion7();
        var one = Led(by: other, owner: From);

        one.HandOver(From, To);

        (one.ResponsibleLeaderId, one.OwnerId).ShouldBe((other, To));
    }

    [Fact]
    public void Work_that_waits_for_the_person_waits_for_the_other()
    {
        var one = Registered(Personal("审核", From), Personal("复核", To), Task("签收"));

        one.HandOver(From, To);

        one.WorkItems.Select(item => (item.PersonId, item.UnitId)).ShouldBe([(To, null), (To, null), (null, LeadUnit)]);
    }

    [Fact]
    public void Whoever_has_nothing_in_the_case_hands_nothing_over_and_nobody_does_it_twice()
    {
        var one = Led(by: From, owner: null);
        one.HandOver(From, To);

        Should.Throw<RefusedException>(() => one.HandOver(From, To)).Refusal.ShouldBeOfType<NothingToHandOver>();
    }

    [Fact]
    public void The_tally_knows_the_new_leader_from_the_day_of_the_hand_over()
    {
        var one = Led(by: From, owner: null);
        one.Apply(Stay(one), On(1));

        one.HandOver(From, To);
        one.Apply(Stay(one), On(5));

        one.Intervals.Where(interval => interval.RecordedTo == StatusInterval.StillKnown).OrderBy(interval => interval.EffectiveFrom)
            .Select(interval => (interval.EffectiveFrom, interval.Facts.LeaderId)).TakeLast(2).ShouldBe([(Day(1), From), (Day(5), To)]);
    }

    private static TaskPlan Personal(string title, Guid person) => new(title, CaseRole.ResponsibleLeader, null, person, null);

    private static RectificationCase Led(Guid by, Guid? owner)
    {
        var one = Registered();
        one.Assign(new Assignment
        {
            ResponsibleLeaderId = by,
            LeadUnitId = LeadUnit,
            OwnerId = owner,
            Type = RectificationType.ByDeadline,
            Deadline = Day(200),
            ClosingStandard = "制度印发",
        });
        return one;
    }
}
