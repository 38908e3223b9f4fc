using Rectify.Domain.Deadlines;

namespace Rectify.Domain.Tests.Deadlines;

/// <summary>tallies.md, rule 15: overdue from the day after the deadline.</summary>
public class WarningLightsTests
{
    private static readonly DateOnly Deadline = new(2020, 6, 30);

    [Theory]
    [InlineData(-16, WarningLight.Green)]
    [InlineData(-15, WarningLight.Yellow)]
    [InlineData(-1, WarningLight.Yellow)]
    [InlineData(0, WarningLight.Yellow)]
    [InlineData(1, WarningLight.Red)]
    [InlineData(400, WarningLight.Red)]
    public void The_light_follows_the_days_to_the_deadline(int days, WarningLight light) =>
        WarningLights.On(isOpen: true, Deadline, Deadline.AddDays(days)).ShouldBe(light);

    [Fact]
    public void A_case_that_is_no_longer_open_has_none() =>
        WarningLights.On(isOpen: false, Deadline, Deadline.AddDays(1)).ShouldBe(WarningLight.None);

    [Fact]
    public void A_case_without_a_deadline_has_none() =>
        WarningLights.On(isOpen: true, null, Deadline).ShouldBe(WarningLight.None);
}
