using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>An assignment names units and people that exist.</summary>
public class AssignCaseTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task A_person_or_unit_that_does_not_exist_is_named_by_its_field(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());

        foreach (var field in new[] { "responsibleLeaderId", "ownerId", "leadUnitId" })
        {
            var assignment = JsonSerializer.SerializeToNode(CaseSteps.Assignment(running.Bureau))!;
            assignment[field] = Guid.CreateVersion7();
            var refusal = await one.TryAsync(Colleague.Liaison, "assign", assignment).RefusedAsync();
            (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "UnknownReference", field));
        }
    }
}
