using System.Text.RegularExpressions;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Http.BadInput;

/// <summary>What every refusal has to be.</summary>
internal static partial class PoliteRefusal
{
    /// <summary>The sender's fault and not ours, a problem document, in Chinese, by a rule with a name, without our insides.</summary>
    public static async Task<Problem> ShouldBeAPoliteRefusalAsync(this HttpResponseMessage answer, string what)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        what = $"{what}: {(int)answer.StatusCode} {text}";
        ((int)answer.StatusCode).ShouldBeInRange(400, 499, what);
        var refusal = await Task.FromResult(answer).RefusedAsync();
        refusal.Rule.ShouldNotBeNullOrEmpty(what);
        Han().IsMatch(refusal.Title).ShouldBeTrue(what);
        Insides().IsMatch(text).ShouldBeFalse(what);
        return refusal;
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    /// <summary>A stack trace, or the name of one of our types or of the framework's.</summary>
    [GeneratedRegex(@" at \w+\.|Exception|Rectify\.Server|System\.")]
    private static partial Regex Insides();
}
