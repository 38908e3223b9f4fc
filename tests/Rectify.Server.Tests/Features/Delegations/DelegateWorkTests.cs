using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Delegations;

/// <summary>Who arranges a delegation for whom, and who ends it.</summary>
public class DelegateWorkTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    [Theory, EveryDatabase]
    public async Task One_s_own_work_or_anybody_s_for_the_liaison_and_administrators(DatabaseProvider provider)
    {
        var bureau = (await bureaus.OnAsync(provider)).Bureau;

        (await TryAsync(bureau, Colleague.Office, Colleague.Finance, Colleague.School)).ShouldBe("403 DelegationOfAnother");
        foreach (var arranger in new[] { Colleague.Liaison, Colleague.Administrator, Colleague.Finance })
        {
            var delegation = (await bureau.PostAsync(arranger, "/delegations", bureau.Body(Colleague.Finance, Colleague.School)).ReadAsync()).GetGuid();
            (await bureau.PostAsync(Colleague.Office, "/delegations/end", new { delegationId = delegation }).RefusedAsync())
                .Rule.ShouldBe("DelegationNotFound");
            await bureau.EndAsync(arranger, delegation);
            (await bureau.PostAsync(arranger, "/delegations/end", new { delegationId = delegation }).RefusedAsync())
                .Rule.ShouldBe("DelegationIsOver");
        }
    }

    [Theory, EveryDatabase]
    public async Task Nobody_takes_over_what_they_must_not(DatabaseProvider provider)
    {
        var bureau = (await bureaus.OnAsync(provider)).Bureau;
        var closed = bureau.IdOf(Colleague.OtherLeader);
        await bureau.PostAsync(Colleague.Administrator, "/accounts/set-active", new { personId = closed, isActive = false }).ReadAsync();

        (await TryAsync(bureau, Colleague.Office, Colleague.Office, Colleague.Office)).ShouldBe("400 DelegationToOneself");
        (await TryAsync(bureau, Colleague.Liaison, Colleague.Leader, Colleague.Liaison)).ShouldBe("400 DelegationToArranger");
        (await TryAsync(bureau, Colleague.Office, Colleague.Office, Colleague.OtherLeader)).ShouldBe("400 UnknownReference");
    }

    [Theory, EveryDatabase]
    public async Task A_period_lies_ahead_and_overlaps_no_other(DatabaseProvider provider)
    {
        var bureau = (await bureaus.OnAsync(provider)).Bureau;
        var today = StandInHelp.Today;
        await bureau.DelegateAsync(Colleague.Reporter, Colleague.Finance, today.AddDays(10), today.AddDays(20));

        foreach (var (first, last, says) in new[]
        {
            (today.AddDays(-1), today, "400 InputInvalid"),
            (today.AddDays(3), today.AddDays(2), "400 InputInvalid"),
            (today.AddDays(20), today.AddDays(30), "409 DelegationOverlaps"),
            (today, today.AddDays(10), "409 DelegationOverlaps"),
        })
        {
            var refusal = await bureau.PostAsync(
                Colleague.Reporter, "/delegations", bureau.Body(Colleague.Reporter, Colleague.Finance, first, last)).RefusedAsync();
            $"{refusal.Status} {refusal.Rule}".ShouldBe(says);
        }
        await bureau.DelegateAsync(Colleague.Reporter, Colleague.Finance, today.AddDays(21), today.AddDays(30));
    }

    [Theory, EveryDatabase]
    public async Task The_list_shows_the_own_ones_and_the_liaison_all(DatabaseProvider provider)
    {
        var bureau = (await bureaus.OnAsync(provider)).Bureau;
        var delegation = await bureau.DelegateAsync(Colleague.Verifier, Colleague.Office, StandInHelp.Today.AddDays(40));

        foreach (var (who, sees) in new[] { (Colleague.Verifier, true), (Colleague.Office, true), (Colleague.Finance, false), (Colleague.Liaison, true) })
            (await IdsAsync(bureau, who, "")).Contains(delegation).ShouldBe(sees, $"{who}");
        (await IdsAsync(bureau, Colleague.Liaison, "?own=true")).ShouldNotContain(delegation);
    }

    private static async Task<string> TryAsync(Bureau bureau, Colleague who, Colleague from, Colleague to)
    {
        var refusal = await bureau.PostAsync(who, "/delegations", bureau.Body(from, to)).RefusedAsync();
        return $"{refusal.Status} {refusal.Rule}";
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(Bureau bureau, Colleague who, string query) =>
        [.. (await (await bureau.AsAsync(who)).GetAsync($"/api/v1/delegations{query}").ReadAsync()).EnumerateArray()
            .Select(row => row.GetProperty("id").GetGuid())];
}
