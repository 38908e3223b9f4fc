using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Identity;

internal static class IdentityRegistration
{
    private const string CookieOrBearer = "CookieOrBearer";

    /// <summary>Cookies for people, bearer tokens for programs; the same accounts, roles and lockout for both.</summary>
    public static IServiceCollection AddRectifyIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(Configure)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<RectifyDbContext>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(CookieOrBearer)
            .AddPolicyScheme(CookieOrBearer, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.Authorization.Count > 0 ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(options =>
            {
                options.Cookie.Name = "rectify";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.LoginPath = "/account/sign-in";
                options.AccessDeniedPath = "/account/denied";
                options.ExpireTimeSpan = TimeSpan.FromHours(8);
                options.SlidingExpiration = true;
            }));
        services.AddMemoryCache();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        return services.AddAuthorization();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = 10;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "";
    }
}
