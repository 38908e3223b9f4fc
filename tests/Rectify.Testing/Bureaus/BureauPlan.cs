using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Import;
using Rectify.Server.Features.Organization;
using Rectify.Server.Features.Setup;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Testing.Bureaus;

/// <summary>Sets the test bureau up by the product's own commands: units, people, and the 23 findings of the feedback.</summary>
internal static class BureauPlan
{
    public const string Name = "市体育局";
    public const string Office = "办公室";
    public const string Finance = "财务科";
    public const string School = "市体校";

    /// <summary>Below the office.</summary>
    public const string TypingPool = "文印室";
    public const string Password = "ceshi-mima-2020";

    public static async Task<BureauBook> CarryOutAsync(IServiceProvider services)
    {
        var dispatcher = services.GetRequiredService<Dispatcher>();
        var administrator = await dispatcher.Send(SetUp, actor: null);
        var units = new Dictionary<string, Guid>();
        foreach (var unit in new[] { Office, Finance, School })
            units[unit] = await dispatcher.Send(new CreateUnit { Name = unit }, Actor.System);
        units[TypingPool] = await dispatcher.Send(new CreateUnit { Name = TypingPool, ParentId = units[Office] }, Actor.System);
        units[Name] = (await dispatcher.Send(new GetOrganization(), Actor.System)).Units.Single(unit => unit.ParentId is null).Id;
        var people = new Dictionary<Colleague, Guid> { [Colleague.Administrator] = administrator };
        foreach (var who in Enum.GetValues<Colleague>().Except(people.Keys).ToList())
            people[who] = await dispatcher.Send(Account(who, units), Actor.System);
        await dispatcher.Send(new ImportPaper(Feedback(), new ImportOptions()), Actor.System);
        return new BureauBook(units, people);
    }

    private static SetUpBureau SetUp { get; } = new()
    {
        BureauName = Name,
        AdministratorName = Appointment.Of(Colleague.Administrator).Name,
        UserName = $"{Colleague.Administrator}",
        Password = Password,
    };

    private static CreateAccount Account(Colleague who, Dictionary<string, Guid> units)
    {
        var appointment = Appointment.Of(who);
        return new CreateAccount
        {
            Name = appointment.Name,
            UnitId = units[appointment.Unit],
            UserName = $"{who}",
            Password = Password,
            Roles = appointment.Roles,
        };
    }

    private static PaperFile Feedback() =>
        new("feedback-2019.docx", File.ReadAllBytes(Repository.PathOf("samples", "feedback-2019.docx")));
}

/// <summary>Who is who in a bureau that was set up.</summary>
internal sealed record BureauBook(IReadOnlyDictionary<string, Guid> Units, IReadOnlyDictionary<Colleague, Guid> People);
