namespace Rectify.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
