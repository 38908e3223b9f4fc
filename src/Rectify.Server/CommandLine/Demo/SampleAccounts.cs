using Rectify.Domain.Organizations;
using Rectify.Server.Features.Organization;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.CommandLine.Demo;

/// <summary>The demo's accounts: one for each role and unit, leaders and owners as the papers name them.</summary>
internal static class SampleAccounts
{
    public const string Administrator = "admin";

    private static readonly SampleAccount[] Accounts =
    [
        new(Administrator, "系统管理员", SampleBureau.Name, AccountRole.Administrator),
        new("liaison", "联络员", "机关党委", AccountRole.Liaison),
        new("verifier", "验收人", SampleBureau.Name, AccountRole.Verifier),
        new("reporter", "材料起草人", "办公室", AccountRole.Reporter),
        new("leader1", "张某某", SampleBureau.Name, AccountRole.Leader),
        new("leader2", "王某某", SampleBureau.Name, AccountRole.Leader),
        new("leader3", "刘某某", SampleBureau.Name, AccountRole.Leader),
        new("leader4", "陈某某", SampleBureau.Name, AccountRole.Leader),
        new("dangwei", "机关党委经办人", "机关党委", AccountRole.UnitMember),
        new("bangong", "办公室经办人", "办公室", AccountRole.UnitMember),
        new("renshi", "人事科经办人", "人事科", AccountRole.UnitMember),
        new("caiwu", "财务科经办人", "财务科", AccountRole.UnitMember),
        new("qunti", "群众体育科经办人", "群众体育科", AccountRole.UnitMember),
        new("jingti", "竞技体育科经办人", "竞技体育科", AccountRole.UnitMember),
        new("chanye", "体育产业科经办人", "体育产业科", AccountRole.UnitMember),
        new("zhongxin", "市体育中心经办人", "市体育中心", AccountRole.UnitMember),
        new("tixiao", "市体校经办人", "市体校", AccountRole.UnitMember),
        new("ticai", "体彩中心经办人", "体彩中心", AccountRole.UnitMember),
    ];

    /// <summary>Makes the accounts that are missing and gives every one a new password.</summary>
    public static async Task<IReadOnlyList<IssuedPassword>> Issue(Dispatcher dispatcher, CancellationToken stop)
    {
        var organization = await dispatcher.Send(new GetOrganization(), ShortTask.Operator, cancellationToken: stop);
        var issued = new List<IssuedPassword>();
        foreach (var account in Accounts)
            issued.Add(await Issue(account, organization, dispatcher, stop));
        return issued;
    }

    private static async Task<IssuedPassword> Issue(
        SampleAccount account, OrganizationView organization, Dispatcher dispatcher, CancellationToken stop)
    {
        var password = OneOffPassword.Create();
        var person = organization.People.FirstOrDefault(one => one.Name == account.Name);
        if (person?.UserName is not null)
            await dispatcher.Send(
                new ResetPassword { PersonId = person.Id, Password = password }, ShortTask.Operator, cancellationToken: stop);
        else
            await dispatcher.Send(account.ToCommand(person?.Id, organization, password), ShortTask.Operator, cancellationToken: stop);
        return new IssuedPassword(RoleNames.Chinese(account.Role), account.Name, account.UserName, password);
    }
}

internal sealed record SampleAccount(string UserName, string Name, string Unit, AccountRole Role)
{
    public CreateAccount ToCommand(Guid? personId, OrganizationView organization, string password) => new()
    {
        PersonId = personId,
        Name = Name,
        UnitId = organization.Units.First(unit => unit.Name == Unit).Id,
        UserName = UserName,
        Password = password,
        Roles = [Role],
    };
}

/// <summary>A password to be shown once.</summary>
internal sealed record IssuedPassword(string Roles, string Name, string UserName, string Password);
