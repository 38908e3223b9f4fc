using System.Text;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Http.Permissions;

/// <summary>Whose case it is, as the office sees it.</summary>
public enum Whose
{
    /// <summary>Led by the office, assisted by the finance section.</summary>
    Own,

    /// <summary>Led by the typing pool, which is below the office.</summary>
    Subordinate,

    /// <summary>Led by the school.</summary>
    Foreign,
}

/// <summary>A case, and a file of evidence in it.</summary>
internal sealed record KnownCase(string Number, Guid Evidence);

/// <summary>A case of each kind, in planning, each with evidence.</summary>
internal static class ThreeCases
{
    public static async Task<IReadOnlyDictionary<Whose, KnownCase>> PrepareAsync(RunningBureau running)
    {
        var bureau = running.Bureau;
        return new Dictionary<Whose, KnownCase>
        {
            [Whose.Own] = await PrepareAsync(running, bureau.OfficeId, Colleague.Office, bureau.FinanceId),
            [Whose.Subordinate] = await PrepareAsync(running, bureau.TypingPoolId, Colleague.Office),
            [Whose.Foreign] = await PrepareAsync(running, bureau.SchoolId, Colleague.School),
        };
    }

    /// <summary>Whether a colleague sees a case: a unit its own and those below it, everybody else all.</summary>
    public static bool Sees(this Colleague who, Whose whose) => who switch
    {
        Colleague.Office => whose is Whose.Own or Whose.Subordinate,
        Colleague.Finance => whose is Whose.Own,
        Colleague.School => whose is Whose.Foreign,
        _ => true,
    };

    private static async Task<KnownCase> PrepareAsync(RunningBureau running, Guid lead, Colleague member, params Guid[] assisting)
    {
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        await one.DoAsync(Colleague.Liaison, "assign", new
        {
            responsibleLeaderId = running.Bureau.IdOf(Colleague.Leader),
            leadUnitId = lead,
            assistingUnitIds = assisting,
            type = "ByDeadline",
            deadline = CaseSteps.Deadline,
            closingStandard = "制度印发",
        });
        await one.DoAsync(member, "accept");
        await one.UploadAsync(member, measure: null, "材料.txt", Encoding.UTF8.GetBytes(one.Number), CaseSteps.Dated);
        var evidence = (await one.ViewAsync()).GetProperty("evidence")[0].GetProperty("id").GetGuid();
        return new KnownCase(one.Number, evidence);
    }
}
