using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Rectify.Architecture.Tests;

/// <summary>Finds reads of the machine's clock in compiled code, where no alias or using can hide them.</summary>
internal static class AmbientClock
{
    private static readonly HashSet<string> Readings =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow",
    ];

    public static IEnumerable<string> ReadsIn(IEnumerable<TypeDefinition> types) =>
        from type in types
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode.FlowControl == FlowControl.Call || instruction.OpCode == OpCodes.Ldftn
        let called = (MethodReference)instruction.Operand
        let name = $"{called.DeclaringType.FullName}::{called.Name}"
        where Readings.Contains(name)
        select $"{method.FullName} reads {name}";
}
