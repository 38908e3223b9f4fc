using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Rectify.Server.Tests.Persistence;

/// <summary>SQL Server's own grammar (2022), where there is no SQL Server to ask.</summary>
internal static class TransactSql
{
    /// <summary>What the parser has against a script; empty when it is well-formed.</summary>
    public static string[] ErrorsIn(string script)
    {
        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}")];
    }

    /// <summary>The names of the tables that a script creates.</summary>
    public static string[] TablesCreatedBy(string script)
    {
        using var reader = new StringReader(script);
        var tables = new TableNames();
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out _).Accept(tables);
        return [.. tables.Found];
    }

    private sealed class TableNames : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(CreateTableStatement node) => Found.Add(node.SchemaObjectName.BaseIdentifier.Value);
    }
}
