using Rectify.Domain.Organizations;
using Rectify.Server.Features.Organization;
using Rectify.Server.Features.Setup;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Benchmarks.Bureaus;

/// <summary>Sets a bureau up with the product's own commands.</summary>
internal sealed class BureauFounder(Dispatcher dispatcher)
{
    public const int Units = 16;

    public async Task<Bureau> Found()
    {
        await dispatcher.Send(
            new SetUpBureau { BureauName = "测算局", AdministratorName = "管理员", UserName = "admin", Password = OneOffPassword.Create() },
            actor: null);
        var office = await AddUnit("机关党委");
        var members = new List<Member>();
        for (var number = 1; number <= Units; number++)
        {
            var unit = await AddUnit($"业务{number}科");
            members.Add(new Member(unit, await AddPerson($"经办人{number}", unit, AccountRole.UnitMember)));
        }
        return new Bureau(
            members,
            await AddPerson("联络员", office, AccountRole.Liaison),
            await AddPerson("分管领导", office, AccountRole.Leader),
            await AddPerson("验收人", office, AccountRole.Verifier),
            await AddPerson("起草人", office, AccountRole.Reporter));
    }

    private Task<Guid> AddUnit(string name) =>
        dispatcher.Send(new CreateUnit { Name = name, Kind = UnitKind.Office }, Actor.System);

    private async Task<Colleague> AddPerson(string name, Guid unit, AccountRole role)
    {
        var password = OneOffPassword.Create();
        var id = await dispatcher.Send(
            new CreateAccount { Name = name, UnitId = unit, UserName = name, Password = password, Roles = [role] }, Actor.System);
        var actor = new Actor(id, name, new HashSet<Guid> { unit }, new HashSet<AccountRole> { role });
        return new Colleague(actor, name, password);
    }
}
