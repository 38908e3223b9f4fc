using Microsoft.EntityFrameworkCore;

namespace Rectify.Server.Persistence;

internal static class PersistenceRegistration
{
    /// <summary>Registers the context of the configured database under the name that everybody asks for.</summary>
    public static IServiceCollection AddRectifyDatabase(this IServiceCollection services, DatabaseAddress address)
    {
        services.AddSingleton(address);
        return address.Provider switch
        {
            DatabaseProvider.Sqlite => services.Add<SqliteRectifyDbContext>(options => options.UseSqlite(address.ConnectionString)),
            DatabaseProvider.PostgreSql => services.Add<PostgreSqlRectifyDbContext>(options => options.UseNpgsql(address.ConnectionString)),
            DatabaseProvider.SqlServer => services.Add<SqlServerRectifyDbContext>(options => options.UseSqlServer(address.ConnectionString)),
            _ => throw new NotSupportedException(address.Provider.ToString()),
        };
    }

    private static IServiceCollection Add<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : RectifyDbContext
    {
        services.AddDbContext<TContext>(configure);
        services.AddScoped<KnowledgeGate>();
        return services.AddScoped<RectifyDbContext>(provider => provider.GetRequiredService<TContext>());
    }
}
