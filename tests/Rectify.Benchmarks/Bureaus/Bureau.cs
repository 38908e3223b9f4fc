using Rectify.Domain.Organizations;

namespace Rectify.Benchmarks.Bureaus;

/// <summary>An invented bureau: one member in each unit, and those who lead, watch and verify.</summary>
internal sealed record Bureau(
    IReadOnlyList<Member> Members, Colleague Liaison, Colleague Leader, Colleague Verifier, Colleague Reporter);

/// <summary>Somebody with an account.</summary>
internal sealed record Colleague(Actor Actor, string UserName, string Password);

/// <summary>Somebody who works for a unit.</summary>
internal sealed record Member(Guid UnitId, Colleague Person);
