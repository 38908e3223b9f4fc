using System.Text.Json;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

/// <summary>The facts that each history line carries: a recount starts from them, and they are hashed.</summary>
public class FactsTests
{
    [Fact]
    public void Their_text_is_the_one_that_was_hashed_before()
    {
        var facts = new TallyFacts
        {
            Stage = "Implementing",
            Bucket = StatusBucket.InProgress,
            Type = RectificationType.ByDeadline,
            Deadline = new DateOnly(2020, 6, 30),
        };

        JsonSerializer.Serialize(facts, TallyFacts.Json).ShouldBe(
            """
            {"Stage":"Implementing","Bucket":"InProgress","AwaitingVerification":false,"Sustained":false,"Type":"ByDeadline","LeadUnitId":null,"LeaderId":null,"Deadline":"2020-06-30","Forecast":null,"NextReviewOn":null,"Blocked":false,"Cycle":1}
            """);
    }

    [Fact]
    public void A_line_carries_the_facts_after_it()
    {
        var one = Assigned();

        JsonSerializer.Deserialize<TallyFacts>(one.History[^1].Facts, TallyFacts.Json).ShouldBe(one.Facts);
        one.Facts.LeadUnitId.ShouldBe(LeadUnit);
    }
}
