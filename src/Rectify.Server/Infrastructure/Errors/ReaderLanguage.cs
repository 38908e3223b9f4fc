namespace Rectify.Server.Infrastructure.Errors;

internal static class ReaderLanguage
{
    /// <summary>Chinese unless the reader asks for English before it.</summary>
    public static bool WantsEnglish(this HttpContext http)
    {
        foreach (var language in http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1))
        {
            if (language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                return false;
            if (language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
