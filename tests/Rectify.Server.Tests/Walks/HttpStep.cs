using CsCheck;

namespace Rectify.Server.Tests.Walks;

/// <summary>One request of a walk, as drawn: what it comes to depends on what is offered then.</summary>
/// <param name="Pick">Chooses the case, the action and what is filled in.</param>
/// <param name="Kind">How sensible it is.</param>
/// <param name="Who">Chooses the colleague.</param>
/// <param name="Back">How many days before the walk's day it takes effect.</param>
internal sealed record HttpStep(int Pick, int Kind, int Who, int Back)
{
    public static Gen<HttpStep> Gen { get; } =
        from pick in CsCheck.Gen.Int[0, 9_999]
        from kind in CsCheck.Gen.Int[0, 9]
        from who in CsCheck.Gen.Int[0, 99]
        from back in CsCheck.Gen.Frequency((4, CsCheck.Gen.Const(0)), (1, CsCheck.Gen.Int[0, 20]))
        select new HttpStep(pick, kind, who, back);
}
