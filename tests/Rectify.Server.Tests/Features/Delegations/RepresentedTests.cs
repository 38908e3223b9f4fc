using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Server.Features.Delegations;
using Rectify.Server.Features.Organization;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using Bureau = Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Features.Delegations;

/// <summary>Whom an account stands in for at the moment that a batch or a move acts for it.</summary>
public class RepresentedTests(TestDatabases databases)
{
    private static readonly DateOnly Today = new(2020, 7, 1);

    [Theory, EveryDatabase]
    public async Task A_batch_acts_for_the_represented_one_while_that_account_is_open_and_the_delegation_holds(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider, Today);
        var (giver, standIn) = (await Open(bureau, "giver"), await Open(bureau, "helper"));
        var delegation = await bureau.Send(new DelegateWork
        {
            FromId = giver, ToId = standIn, FirstDay = Today, LastDay = Today.AddDays(7), Reason = "出差",
        });

        (await Represented(bureau, standIn)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            person => person.Id.ShouldBe(giver), person => person.Roles.ShouldBe([AccountRole.UnitMember]));
        await bureau.Send(new SetAccountActive { PersonId = giver, IsActive = false });
        (await Represented(bureau, standIn)).ShouldBeEmpty();
        await bureau.Send(new SetAccountActive { PersonId = giver, IsActive = true });
        (await Represented(bureau, standIn)).Count.ShouldBe(1);
        await bureau.Send(new EndDelegation { DelegationId = delegation });
        (await Represented(bureau, standIn)).ShouldBeEmpty();
    }

    private static async Task<Guid> Open(Bureau bureau, string userName)
    {
        await using var scope = bureau.Server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountRegistrar>().CreateRoles();
        return await bureau.Send(new CreateAccount
        {
            Name = userName, UnitId = bureau.Finance.Id, UserName = userName, Password = "abcdefgh2345", Roles = [AccountRole.UnitMember],
        });
    }

    private static async Task<IReadOnlyList<Actor>> Represented(Bureau bureau, Guid account)
    {
        await using var scope = bureau.Server.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CurrentActors>().Find(account, default)).ShouldNotBeNull().StandsInFor;
    }
}
