using BenchmarkDotNet.Attributes;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Benchmarks.Lifecycles;

/// <summary>What one decision of the lifecycle costs, and one look at everything that is allowed.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private static readonly LifecycleDefinition Lifecycle = DefinitionCatalog.BuiltIn.Newest(DefinitionCatalog.Standard);
    private static readonly DateOnly Today = new(2020, 6, 30);
    private static readonly Guid Unit = Guid.CreateVersion7();

    private static readonly Actor Member = new(
        Guid.CreateVersion7(), "经办人", new HashSet<Guid> { Unit }, new HashSet<AccountRole> { AccountRole.UnitMember });

    private static readonly CaseSnapshot Planned = new()
    {
        Number = "XC2019-001",
        Stage = "Planning",
        Deadline = Today.AddDays(90),
        Parts = [new PartFacts(Unit, IsLead: true, IsFinished: false)],
        Measures = [new MeasureFacts(Guid.CreateVersion7(), 1, Unit, true, Today.AddDays(60), true, false, 0)],
    };

    private readonly Attempt attempt = new(Triggers.SubmitPlan, Member, Today, new HashSet<string>());

    [Benchmark]
    public Decision Decide() => (Decision)LifecycleEngine.Decide(Lifecycle, Planned, attempt);

    [Benchmark]
    public IReadOnlyList<AllowedAction> Allowed() => LifecycleEngine.Allowed(Lifecycle, Planned, attempt);
}
