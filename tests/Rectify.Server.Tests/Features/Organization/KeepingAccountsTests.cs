using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Organization;
using Rectify.Server.Features.Session;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Organization;

/// <summary>What an administrator does to accounts and units.</summary>
public class KeepingAccountsTests(TestDatabases databases)
{
    private const string Password = "abcdefgh2345";

    [Theory, EveryDatabase]
    public async Task A_closed_account_is_refused_until_it_is_opened_again(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider);
        var account = await Open(bureau);

        await bureau.Send(new SetAccountActive { PersonId = account, IsActive = false });
        await Should.ThrowAsync<RefusedException>(() => SignIn(bureau));
        await bureau.Send(new SetAccountActive { PersonId = account, IsActive = true });

        await SignIn(bureau);
    }

    [Theory, EveryDatabase]
    public async Task Other_roles_replace_the_ones_before(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider);
        var account = await Open(bureau);

        await bureau.Send(new SetAccountRoles { PersonId = account, Roles = [AccountRole.Verifier, AccountRole.Reporter] });

        var organization = await bureau.Send(new GetOrganization());
        organization.People.Single(person => person.Id == account).Roles.ShouldBe([AccountRole.Verifier, AccountRole.Reporter]);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_closes_the_account_in_use_or_takes_its_administrator_role(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider);
        var account = await Open(bureau);
        var self = new Actor(account, "经办人", new HashSet<Guid>(), new HashSet<AccountRole> { AccountRole.Administrator });

        var closing = await Should.ThrowAsync<RefusedException>(
            () => bureau.Send(new SetAccountActive { PersonId = account, IsActive = false }, self));
        var stepping = await Should.ThrowAsync<RefusedException>(
            () => bureau.Send(new SetAccountRoles { PersonId = account, Roles = [AccountRole.Reporter] }, self));

        closing.Refusal.ShouldBeOfType<OwnAccount>();
        stepping.Refusal.ShouldBeOfType<OwnAccount>();
    }

    [Theory, EveryDatabase]
    public async Task Two_units_never_share_a_name(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider);

        var taken = await Should.ThrowAsync<RefusedException>(
            () => bureau.Send(new RenameUnit { UnitId = bureau.Office.Id, Name = " 财务科 " }));
        await bureau.Send(new RenameUnit { UnitId = bureau.Office.Id, Name = "综合办公室" });

        taken.Refusal.ShouldBeOfType<UnitNameTaken>();
        (await bureau.Send(new GetOrganization())).Units.ShouldContain(unit => unit.Name == "综合办公室");
    }

    private static async Task<Guid> Open(Bureau bureau)
    {
        await using var scope = bureau.Server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountRegistrar>().CreateRoles();
        return await bureau.Send(new CreateAccount
        {
            Name = "经办人",
            UnitId = bureau.Office.Id,
            UserName = "member",
            Password = Password,
            Roles = [AccountRole.UnitMember],
        });
    }

    private static async Task SignIn(Bureau bureau)
    {
        await using var scope = bureau.Server.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AccountGate>().Check("member", Password)).ShouldNotBeNull();
    }
}
